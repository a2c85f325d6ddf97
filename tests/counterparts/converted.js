// Reads the .bru files that are named, as Bruno does, and prints what each is in OpenCollection, by name.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const bruno = createRequire(path.resolve(process.argv[2]))('@usebruno/filestore');
const say = process.stdout.write.bind(process.stdout);
console.log = console.error = () => {};
const older = { format: 'bru' };
const today = { format: 'yml' };

const converted = (name, text) => {
  if (name.includes('environments/')) return bruno.stringifyEnvironment(bruno.parseEnvironment(text, older), today);
  if (name.endsWith('folder.bru')) return bruno.stringifyFolder(bruno.parseFolder(text, older), today);
  return bruno.stringifyRequest(bruno.parseRequest(text, older), today);
};

const all = {};
for (const name of process.argv.slice(3)) {
  all[name] = converted(name, fs.readFileSync(name, 'utf8'));
}
say(JSON.stringify(all));
