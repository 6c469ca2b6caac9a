// Signing in at providers, to look at it oneself: an installation with an empty database, until Ctrl-C.

import { startInstallation } from './installation.mjs';

const server = await startInstallation();
await server.hire('Bo de Behandelaar', 'case-handler', 'behandelaar');
await server.hire('Tess de Tweede', 'reviewer', 'tweede-lezer');
const left = await server.hire('Vera Vertrekker', 'case-handler', 'vertrekker');
await server.herstel('staff', 'end', left);

console.log(`\nSign in at ${server.origin}/inloggen`);
for (const { name, origin, accounts } of Object.values(server.providers)) {
  console.log(`  ${name} (${origin}): ${Object.keys(accounts).join(', ')}`);
}
console.log('Stop with Ctrl-C.');

await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
await server.stop();
