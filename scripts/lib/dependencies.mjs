// Brings node_modules up to package-lock.json. Node built-ins only.
import { readFile } from 'node:fs/promises';
import { Advice, fromRoot, runNpm } from './project.mjs';

const packagesIn = async (file) => JSON.parse(await readFile(fromRoot(file), 'utf8')).packages;

/** Whether node_modules holds what the lock file says; npm writes down what it installed. */
async function isUpToDate() {
  try {
    const [wanted, installed] = await Promise.all([
      packagesIn('package-lock.json'),
      packagesIn('node_modules/.package-lock.json'),
    ]);
    return Object.entries(wanted).every(
      ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
    );
  } catch {
    return false;
  }
}

export async function installDependencies() {
  if (await isUpToDate()) return;
  console.log('Installing the development dependencies (npm ci)…');
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Advice(
      `npm ci failed (exit code ${code}); its message is above. Check that the package registry can be reached ` +
        '(npm ping), then run this again.',
    );
  }
}
