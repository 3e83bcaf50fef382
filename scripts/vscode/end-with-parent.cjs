// Loaded into the server before its own code (node --require): ends it when the script that started it is gone, even
// if that one was killed and could tell nobody. A child process's channel to its parent closes with the parent.
process.once('disconnect', () => process.exit());
