import type { Host } from '../setup/host.js';

const policy = (rest: string): Record<string, string> => ({
  'Content-Security-Policy': `default-src 'none'; connect-src COLLECTOR; ${rest}`,
});

/** Pages whose Content-Security-Policy, or another header, allows as little as our documents ask for. */
export const POLICIES: Host[] = [
  { is: 'that allows nothing but what has its nonce', headers: policy(`script-src 'nonce-n'`) },
  { is: 'that allows hosts by name, and nothing else', headers: policy(`script-src SITE COLLECTOR HASHES`) },
  {
    is: 'that trusts by nonce and strict-dynamic',
    headers: policy(`script-src 'nonce-n' 'strict-dynamic'; base-uri 'none'; object-src 'none'`),
  },
  {
    is: 'that allows no Trusted Types policy at all',
    headers: policy(`script-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types 'none'`),
  },
  {
    is: 'that allows only the Trusted Types policies of its own',
    headers: policy(`script-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types shop default`),
  },
  {
    is: 'that names every script by its hash',
    headers: policy(`script-src HASHES 'HASH:candor-whole.js'`),
    tag: '<script async crossorigin src="COLLECTOR/candor-whole.js" integrity="HASH:candor-whole.js" data-site="shop"></script>',
  },
  {
    is: 'in a sandbox without storage and without an origin',
    headers: policy(`script-src 'nonce-n'; sandbox allow-scripts`),
  },
  {
    is: 'that says its policy in a meta element',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; connect-src COLLECTOR">`,
  },
  {
    is: 'that is isolated from other origins',
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    tag: '<script async src="COLLECTOR/candor.js" data-site="shop"></script>',
  },
  {
    is: 'that sends no referrer and permits no feature',
    headers: {
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'fullscreen=(), clipboard-write=(), autoplay=(), storage-access=()',
    },
  },
];
