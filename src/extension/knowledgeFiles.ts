import * as vscode from 'vscode';
import { MAX_FILE_LENGTH } from '../core/knowledge/limits';
import type { SourceFile } from '../core/knowledge/parse';

const FOLDER = '.dateline';
const IS_YAML = /\.ya?ml$/i;
/** It lies in the same folder and has a format of its own. */
const REVIEW = /(?:^|\/)review\.yaml$/;
/** More files than anybody writes by hand; the rest is not read. */
export const MOST_FILES = 200;

/** For providers and watchers. */
export const KNOWLEDGE_GLOB = `**/${FOLDER}/*.{yaml,yml}`;

interface KnowledgeFile extends SourceFile {
  readonly uri: vscode.Uri;
}

export interface KnowledgeFiles {
  readonly files: readonly KnowledgeFile[];
  /** Files that are not read, as there are too many. */
  readonly left: readonly vscode.Uri[];
}

/** Whether a file is one of knowledge: `.dateline/NAME.yaml` right below a folder of the workspace. */
export function isKnowledgeFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || !IS_YAML.test(uri.path) || REVIEW.test(uri.path)) return false;
  return uri.path.slice(0, uri.path.lastIndexOf('/')) === vscode.Uri.joinPath(folder.uri, FOLDER).path;
}

/** Whether a file of knowledge has changes that are not saved. */
export function isBeingEdited(): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && isKnowledgeFile(uri));
}

/** The file that new records go to. */
export function ownKnowledgeFile(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, FOLDER, 'knowledge.yaml');
}

/** All files of the workspace; of one that is open its text as it is in the editor. Goes through `workspace.fs` only. */
export async function readKnowledgeFiles(): Promise<KnowledgeFiles> {
  const files: KnowledgeFile[] = [];
  const left: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const below = vscode.Uri.joinPath(folder.uri, FOLDER);
    for (const name of await namesIn(below)) {
      const uri = vscode.Uri.joinPath(below, name);
      if (files.length >= MOST_FILES) {
        left.push(uri);
        continue;
      }
      const text = await textOf(uri);
      if (text !== null) files.push({ uri, path: vscode.workspace.asRelativePath(uri), text });
    }
  }
  return { files, left };
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(
        ([name, type]) => (type & vscode.FileType.File) !== 0 && IS_YAML.test(name) && !REVIEW.test(name),
      )
      .map(([name]) => name)
      .sort();
  } catch {
    // Most workspaces have no such folder.
    return [];
  }
}

/** `null` for a file that has gone meanwhile. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    // The reader refuses it by its length; what is in it does not matter.
    if (size > 4 * MAX_FILE_LENGTH) return ' '.repeat(MAX_FILE_LENGTH + 1);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
