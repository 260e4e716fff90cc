;;; emacs_session.el --- One sitting at Emacs with Eglot  -*- lexical-binding: t -*-

;; Opens a draft with an error, edits it without saving, and writes what it saw as JSON to a file.

(package-activate-all) ; what a start without --batch does
(require 'json)
(require 'eglot)
(require 'flymake)

(setq make-backup-files nil
      eglot-sync-connect 30)

(defvar session-folder (getenv "FACTCHECK_TEST_FOLDER"))

(defun session-diagnostics ()
  (mapcar (lambda (d) (list (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))
                            (flymake-diagnostic-text d)))
          (flymake-diagnostics)))

(defun session-wait (condition)
  (let ((until (+ (float-time) 30)))
    (while (and (not (funcall condition)) (< (float-time) until))
      (accept-process-output nil 0.05)
      (flymake-start))
    (funcall condition)))

(defun session-write (seen)
  (with-temp-file (expand-file-name "seen.json" session-folder)
    (insert (json-encode seen))))

(load (getenv "FACTCHECK_TEST_SETTINGS"))
(find-file (expand-file-name "draft.md" session-folder))
(run-hooks 'post-command-hook) ; `eglot-ensure' connects behind the command that opened the file

(let (opened typed fixed)
  (session-wait #'session-diagnostics)
  (setq opened (session-diagnostics))
  (goto-char (point-min))
  (search-forward "seven")
  (replace-match "nine")
  (eglot--signal-textDocument/didChange)
  (session-wait (lambda () (equal (caar (session-diagnostics)) "nine divers")))
  (setq typed (session-diagnostics))
  (goto-char (point-min))
  (search-forward "nine")
  (replace-match "seventeen")
  (eglot--signal-textDocument/didChange)
  (session-wait (lambda () (null (session-diagnostics))))
  (setq fixed (session-diagnostics))
  (session-write `((mode . ,(symbol-name major-mode)) (opened . ,(vconcat opened)) (typed . ,(vconcat typed))
                   (fixed . ,(vconcat fixed)) (unsaved . ,(if (buffer-modified-p) t :json-false))))
  (eglot-shutdown (eglot-current-server))
  (set-buffer-modified-p nil))
(kill-emacs 0)
