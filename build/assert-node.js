// JavaScript, and old JavaScript, because a Node that is too old must still be able to read it.
const wanted = 24;
const found = Number(process.versions.node.split('.')[0]);

if (found < wanted) {
  const bundled = process.platform === 'linux' || process.platform === 'win32';
  const remedy = bundled
    ? 'run "npm ci" (it brings Node 24 along, unless optional dependencies are switched off) and use the npm scripts'
    : 'install Node ' + wanted + ' or newer (https://nodejs.org), then run "npm ci" again';
  console.error('Rostrum runs on Node ' + wanted + ' or newer, and this is ' + process.version + ': ' + remedy + '.');
  process.exit(1);
}
