-- Drives a set-up Neovim (0.7 or later) that has a report open, as a user would. What to do stands in the JSON file TASK, what was seen goes
-- to the JSON file SEEN: { findings, later, actions, failure }.
local function read(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read('*a')
  file:close()
  return vim.fn.json_decode(text)
end

local task = read(vim.env.TASK)
local seen = { findings = {}, later = {}, actions = {} }
local buffer = vim.api.nvim_get_current_buf()

local function rule_of(finding) return finding.code or finding.user_data.lsp.code end

local function all()
  local list = {}
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(list, { rule = rule_of(finding), line = finding.lnum + 1, severity = finding.severity, message = finding.message })
  end
  return list
end

local function find()
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    if rule_of(finding) == task.rule then return finding end
  end
end

local function await(what, condition)
  if not vim.wait(30000, condition, 20) then error('nothing came of waiting for ' .. what) end
end

--- Writes over some text of a line, as typing does.
local function type_over(edit)
  local line = vim.api.nvim_buf_get_lines(buffer, edit.line - 1, edit.line, true)[1]
  local from, to = assert(line:find(edit.old, 1, true))
  vim.api.nvim_buf_set_text(buffer, edit.line - 1, from - 1, edit.line - 1, to, { edit.new })
end

local function choose_preferred()
  vim.ui.select = function(items, _, choose)
    local preferred
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(seen.actions, { title = action.title, kind = action.kind, isPreferred = action.isPreferred == true })
      if action.isPreferred and not preferred then preferred = item end
    end
    choose(preferred)
  end
end

local function run()
  await('the server', function() return #vim.lsp.get_active_clients() > 0 and vim.lsp.buf_get_clients(buffer)[1] ~= nil end)
  if task.edit then
    await('the server to be ready', function() return vim.lsp.buf_get_clients(buffer)[1].initialized end)
    type_over(task.edit)
  end
  await('the finding ' .. task.rule, find)
  seen.findings = all()
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  if task.command then
    assert(loadstring(task.command))()
  else
    local finding = find()
    vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
    choose_preferred()
    vim.lsp.buf.code_action()
  end
  await('the edit', function() return vim.api.nvim_buf_get_changedtick(buffer) > before end)
  await('the finding to go', function() return not find() end)
  seen.later = all()
  vim.cmd('silent write')
end

local done, failure = pcall(run)
if not done then seen.failure = tostring(failure) end
local file = assert(io.open(vim.env.SEEN, 'wb'))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
