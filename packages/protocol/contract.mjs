#!/usr/bin/env node
// @ts-check
/**
 * Runs the exchanges of `examples/` against a collector of any make:
 *
 *     node packages/protocol/contract.mjs https://feedback.example.com [site]
 *
 * Every run has ids of its own and marks its answers as tests, so that it may be repeated and nothing of it is scored.
 * Exit code 1 if an answer is not what the wire's description says.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ name: string, status: number, why: string, judging?: true }} Exchange */
/** @typedef {{ id: string, revision: number, status: string, reason?: string }} Verdict */

/**
 * @param {string} name of a file in examples/
 * @returns {string}
 */
const example = (name) => readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8');

/** The same ids all through a run, and others in the next: each keeps its time and gets a new random part. */
function freshIds() {
  /** @type {Map<string, string>} */
  const fresh = new Map();
  return (/** @type {string} */ text) =>
    text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const known = fresh.get(id) ?? id.slice(0, 18) + randomUUID().slice(18);
      fresh.set(id, known);
      return known;
    });
}

/**
 * @param {string} endpoint
 * @param {string} site the name under which the server knows the site of the examples
 * @returns {Promise<{ name: string, why: string, faults: string[] }[]>} one per exchange, in order; each builds on those before
 */
export async function runContract(endpoint, site) {
  const renew = freshIds();
  /** @type {Exchange[]} */
  const exchanges = JSON.parse(example('exchanges'));
  const results = [];
  for (const exchange of exchanges) {
    const batch = JSON.parse(renew(example(`${exchange.name}.batch`)));
    if (batch.site === 'shop') batch.site = site;
    for (const each of [...(batch.responses ?? []), ...(batch.outcomes ?? [])]) each.test = true;
    const answer = await fetch(`${endpoint}/v1/responses`, {
      method: 'POST',
      body: JSON.stringify(batch),
      headers: { 'Content-Type': 'text/plain', Origin: 'https://shop.example' },
    });
    const receipt = exchange.status === 200 ? renew(example(`${exchange.name}.receipt`)) : undefined;
    const faults = faultsOf(exchange, { answer, body: await answer.text(), receipt });
    results.push({ name: exchange.name, why: exchange.why, faults });
  }
  return results;
}

/**
 * @param {Exchange} exchange
 * @param {{ answer: Response, body: string, receipt: string | undefined }} outcome
 * @returns {string[]}
 */
function faultsOf({ status, judging }, { answer, body, receipt }) {
  const faults = [];
  if (answer.headers.get('Access-Control-Allow-Origin') !== '*') {
    faults.push('expected the header Access-Control-Allow-Origin: *, without which no page can read the answer');
  }
  // A server that judges nothing accepts what a strict one turns away.
  if (judging && answer.status === 200 && status !== 200) return faults;
  if (answer.status !== status) return [...faults, `expected status ${status}, got ${answer.status}`];
  if (receipt === undefined) return faults;
  try {
    const got = JSON.parse(body);
    if (got.receipt !== true || !Array.isArray(got.results)) throw new TypeError('no receipt');
    return [...faults, ...verdictFaults(JSON.parse(receipt).results, got.results, judging === true)];
  } catch {
    return [...faults, 'expected a receipt: { "receipt": true, "results": [ … ] }'];
  }
}

/**
 * @param {Verdict[]} expected
 * @param {Verdict[]} got
 * @param {boolean} lenient
 * @returns {string[]}
 */
function verdictFaults(expected, got, lenient) {
  return expected.flatMap(({ id, revision, status }) => {
    const verdict = got.find((each) => each.id === id && each.revision === revision);
    const place = `the verdict on ${id}, revision ${revision}`;
    if (!verdict) return [`${place} is missing`];
    if (verdict.status !== status && !(lenient && verdict.status === 'accepted')) {
      return [`${place} should be "${status}" and is "${verdict.status}"`];
    }
    return verdict.status === 'refused' && typeof verdict.reason !== 'string' ? [`${place} gives no reason`] : [];
  });
}

const [, script, endpoint, site = 'shop'] = process.argv;
if (script && import.meta.url === pathToFileURL(script).href) {
  if (!endpoint) {
    console.error('Which collector? node contract.mjs https://feedback.example.com [site]');
    process.exit(2);
  }
  for (const { name, why, faults } of await runContract(endpoint.replace(/\/+$/, ''), site)) {
    console.log(`${faults.length === 0 ? 'kept  ' : 'BROKEN'}  ${name}: ${why}`);
    for (const fault of faults) console.log(`          ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}
