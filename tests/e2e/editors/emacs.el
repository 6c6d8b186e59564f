;;; emacs.el --- drives a set-up Emacs with eglot that visits a report  -*- lexical-binding: t; coding: utf-8 -*-
;; What to do stands in the JSON file TASK, what was seen goes to the JSON file SEEN: findings, later, actions, failure.
(require 'cl-lib)
(require 'json)
(require 'package)
(package-initialize)
(require 'eglot)
(setq eglot-sync-connect 30 eglot-confirm-server-initiated-edits nil make-backup-files nil create-lockfiles nil auto-save-default nil)

(defvar driver-task
  (let ((json-object-type 'alist) (coding-system-for-read 'utf-8)) (json-read-file (getenv "TASK"))))
(defvar driver-actions nil "Titles offered, each with whether it is the preferred one.")

(defun driver-rule (finding)
  "The rule of FINDING, a flymake diagnostic."
  (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data finding)) :code))

(defun driver-all ()
  "All findings of the buffer."
  (mapcar (lambda (finding)
            (let ((lsp (alist-get 'eglot-lsp-diag (flymake-diagnostic-data finding))))
              `((rule . ,(plist-get lsp :code)) (severity . ,(plist-get lsp :severity)) (message . ,(plist-get lsp :message))
                (line . ,(line-number-at-pos (flymake-diagnostic-beg finding))))))
          (flymake-diagnostics)))

(defun driver-find ()
  "A finding of the rule in question."
  (cl-find (alist-get 'rule driver-task) (flymake-diagnostics) :key #'driver-rule :test #'equal))

(defun driver-await (what condition)
  "Wait until CONDITION holds; WHAT names it.  Without a display flymake has to be started by hand."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Nothing came of waiting for %s" what))
      (flymake-start nil nil)
      (accept-process-output nil 0.05))))

(defun driver-type-over (edit)
  "Write over some text of a line, as EDIT says."
  (goto-char (point-min))
  (forward-line (1- (alist-get 'line edit)))
  (search-forward (alist-get 'old edit) (line-end-position))
  (replace-match (alist-get 'new edit) t t)
  ;; A user pauses: the idle timer of eglot sends what changed.
  (eglot--signal-textDocument/didChange))

(defun driver-choose (prompt items &rest rest)
  "Stands for the user at PROMPT: takes the default among ITEMS, which eglot passes last in REST."
  (ignore prompt)
  (setq driver-actions
        (mapcar (lambda (item) `((title . ,(car item)) (kind . ,(plist-get (cdr item) :kind))
                                 (isPreferred . ,(if (eq (plist-get (cdr item) :isPreferred) t) t :json-false))))
                items))
  (nth 4 rest))

(defun driver-run ()
  "Do what the task says; give what was seen."
  (find-file (getenv "REPORT"))
  ;; eglot-ensure connects after the command that opened the file; there is none in batch.
  (run-hooks 'post-command-hook)
  (driver-await "the server" #'eglot-current-server)
  (when (alist-get 'edit driver-task) (driver-type-over (alist-get 'edit driver-task)))
  (driver-await (format "the finding %s" (alist-get 'rule driver-task)) #'driver-find)
  (let ((findings (driver-all)) (before (buffer-chars-modified-tick)) (finding (driver-find)))
    (goto-char (flymake-diagnostic-beg finding))
    (if (alist-get 'command driver-task)
        (eval (car (read-from-string (alist-get 'command driver-task))) t)
      (cl-letf (((symbol-function 'completing-read) #'driver-choose)
                ((symbol-function 'x-popup-menu) (lambda (&rest _) (error "No menu in batch")))
                (last-nonmenu-event 'key))
        (eglot-code-actions (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding) nil t)))
    (driver-await "the edit" (lambda () (> (buffer-chars-modified-tick) before)))
    (eglot--signal-textDocument/didChange)
    (driver-await "the finding to go" (lambda () (not (driver-find))))
    (let ((later (driver-all)))
      (save-buffer)
      `((findings . ,(vconcat findings)) (later . ,(vconcat later)) (actions . ,(vconcat driver-actions))))))

(let ((seen (condition-case failure (driver-run) (error `((failure . ,(error-message-string failure))))))
      (coding-system-for-write 'utf-8))
  (with-temp-file (getenv "SEEN") (insert (json-encode seen)))
  (when (eglot-current-server) (ignore-errors (eglot-shutdown (eglot-current-server))))
  (kill-emacs 0))
