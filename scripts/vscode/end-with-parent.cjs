// Loaded into the server before its own code (node --require): ends it when the script that started it is gone, even
// if that one was killed and could tell nobody. A child process's channel to its parent closes with the parent.
const { rmSync } = require('node:fs');

const isServer = process.argv[1]?.endsWith('server-main.js');
const data = process.argv[process.argv.indexOf('--server-data-dir') + 1];

process.once('disconnect', () => {
  // The server hands --require down to its own children, whose end is no reason to remove its data.
  if (isServer) process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  process.exit();
});
