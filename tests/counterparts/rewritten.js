// Reads files of a collection as Bruno does, writes them as it does on a save there, and prints the texts by name.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const bruno = createRequire(path.resolve(process.argv[2]))('@usebruno/filestore');
const say = process.stdout.write.bind(process.stdout);
console.log = console.error = () => {};
const today = { format: 'yml' };

const rewritten = (name, text) => {
  const parts = name.split(path.sep);
  if (parts[parts.length - 2] === 'environments') {
    return bruno.stringifyEnvironment(bruno.parseEnvironment(text, today), today);
  }
  if (parts.at(-1) === 'opencollection.yml') {
    const { brunoConfig, collectionRoot } = bruno.parseCollection(text, today);
    return bruno.stringifyCollection(collectionRoot, brunoConfig, today);
  }
  if (parts.at(-1) === 'folder.yml') return bruno.stringifyFolder(bruno.parseFolder(text, today), today);
  return bruno.stringifyRequest(bruno.parseRequest(text, today), today);
};

const all = {};
for (const name of process.argv.slice(3)) {
  all[name] = rewritten(name, fs.readFileSync(name, 'utf8'));
}
say(JSON.stringify(all));
