// Many names of the protocol are names of the analysis too: those of the protocol are written with this prefix.
global using Lsp = ReportLsp.Protocol.Lsp;
