// npm start: opens a real VS Code with Dateline installed, on the sample articles. Installs, builds and packages first
// what is missing or old. Node built-ins only, until installDependencies() is through.
import { spawn, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies } from './lib/dependencies.mjs';
import { Advice, fromRoot, main, run, runNpm } from './lib/project.mjs';

const USAGE = `npm start -- [options]
  --embedded   use the embedded VS Code even where the command "code" exists
  --port N     serve the embedded VS Code on this port (default: any free one)
  --no-open    print the address and do not open the browser`;

const vsix = fromRoot('dateline.vsix');
const samples = fromRoot('samples');

/** On Windows "code" is a batch file, which only a shell can run. */
const shell = process.platform === 'win32';
const hasCode = () => spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;

async function openDesktop() {
  const code = await run('code', ['--install-extension', vsix, '--force'], { shell });
  if (code !== 0)
    throw new Advice('"code --install-extension" failed. Try the embedded VS Code: npm start -- --embedded');
  await run('code', ['--new-window', samples], { shell });
  console.log('Dateline is installed in your VS Code, which opens samples/. Open an article there.');
}

async function openEmbedded({ port, open }) {
  const { startServer } = await import('./vscode/server.mjs');
  const server = await startServer({ port, vsix });
  const interrupted = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => resolve('interrupted'));
  });
  try {
    const address = `${server.url}?${new URLSearchParams({ folder: pathToFileURL(samples).pathname })}`;
    console.log(`\nVS Code with Dateline is at\n\n  ${address}\n\nPress Ctrl+C to end it.`);
    if (open) openBrowser(address);
    const outcome = await Promise.race([interrupted, server.exited]);
    if (outcome !== 'interrupted') throw new Error(`The VS Code server ended with ${outcome}.`);
  } finally {
    await server.stop();
  }
}

/** Opens the system's browser; where there is none, the printed address has to do. */
function openBrowser(address) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  const child = spawn(command, [...args, address.replaceAll('&', shell ? '^&' : '&')], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        embedded: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port} is not a port`);
    return { ...values, port, open: !values['no-open'] };
  } catch (error) {
    throw new Advice(`${error.message}\n\n${USAGE}`);
  }
}

await main(async () => {
  const options = readOptions();
  if (options.help) return void console.log(USAGE);
  await installDependencies();
  if ((await runNpm(['run', '--silent', 'package'])) !== 0)
    throw new Advice('Packaging failed; its message is above.');
  if (!options.embedded && hasCode()) await openDesktop();
  else await openEmbedded(options);
});
