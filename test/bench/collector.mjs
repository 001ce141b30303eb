// @ts-check
/**
 * What an accepted, durably stored answer costs the collector, beside a bare node:http 204 on the same machine in the
 * same run: one answer a request, CPU time of the server's process alone.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { answerOf } from './answer.mjs';
import { median } from './median.mjs';

/** How many answers arrive while one write is under way: the more, the more share it. The budget speaks of 64. */
const CONNECTIONS = [1, 8, 64, 256];

/**
 * Microseconds of CPU time per request, medians over the rounds, by how many requests wait at once; the two servers
 * take turns.
 *
 * @param {{ rounds?: number, requests?: number }} [size]
 */
export async function collectorCosts({ rounds = 5, requests = 10_000 } = {}) {
  const servers = { bare: await start('bare'), candor: await start('candor') };
  const costs = [];
  try {
    // The first round warms the machine code up.
    await costOf(servers, 64, 1, requests);
    for (const connections of CONNECTIONS) {
      costs.push({ connections, ...(await costOf(servers, connections, rounds, requests)) });
    }
    return costs;
  } finally {
    servers.bare.stop();
    servers.candor.stop();
  }
}

/**
 * @param {Record<'bare' | 'candor', Awaited<ReturnType<typeof start>>>} servers
 * @param {number} connections
 * @param {number} rounds
 * @param {number} requests
 */
async function costOf(servers, connections, rounds, requests) {
  /** @type {{ bare: number[], candor: number[] }} */
  const costs = { bare: [], candor: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of /** @type {const} */ (['bare', 'candor'])) {
      const before = await servers[name].cpu();
      await load(servers[name].port, connections, requests, name === 'candor');
      costs[name].push(((await servers[name].cpu()) - before) / requests);
    }
  }
  return { bare: median(costs.bare), candor: median(costs.candor) };
}

/** @param {'bare' | 'candor'} name */
async function start(name) {
  const child = fork(fileURLToPath(new URL('collector-server.mjs', import.meta.url)), [name]);
  /** @returns {Promise<{ port?: number, cpu?: NodeJS.CpuUsage }>} */
  const next = () =>
    new Promise((resolve) => child.once('message', (message) => resolve(/** @type {object} */ (message))));
  const { port = 0 } = await next();
  return {
    port,
    async cpu() {
      const answer = next();
      child.send('cpu');
      const { cpu } = await answer;
      return (cpu?.user ?? 0) + (cpu?.system ?? 0);
    },
    stop: () => child.send('stop'),
  };
}

/**
 * @param {number} port
 * @param {number} connections
 * @param {number} requests
 * @param {boolean} receipts whether an answer has to be a receipt that says accepted
 */
async function load(port, connections, requests, receipts) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const answer = await post(agent, port, batch());
      if (receipts && !answer.includes('"accepted"')) throw new Error(`not accepted: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
}

/**
 * @param {Agent} agent
 * @param {number} port
 * @param {string} body
 * @returns {Promise<string>}
 */
function post(agent, port, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/responses',
        headers: { 'Content-Type': 'text/plain' },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve(text));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A batch of one answer. */
function batch() {
  const now = Date.now();
  const hex = now.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return JSON.stringify({ v: 1, site: 'shop', sentAt: now, responses: [answerOf(id, now)], outcomes: [] });
}
