import * as vscode from 'vscode';

/** Tells of each file of a glob that comes, changes or goes. */
export function watchFiles(glob: vscode.GlobPattern, tell: (file: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(glob);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
  );
}
