import type { Address } from '../http/address.js';
import { Fault } from '../http/fault.js';
import { addressHash } from './addressHash.js';
import { createBuckets, type Buckets } from './buckets.js';

/** What may be had before more is turned away. */
export interface Limits {
  /** Batches for one site in a minute. This is the limit that decides. */
  site: number;
  /** Batches from one address in a minute. Generous: a whole office may be behind one. */
  address: number;
  /** Wrong tokens, and withdrawals, from one address in a minute. */
  guesses: number;
  /** Answers to one survey from one address in ten minutes; those beyond are accepted but suspect. */
  ballots: number;
}

/** The limits where none are set. */
export const DEFAULT_LIMITS: Limits = { site: 120_000, address: 3_000, guesses: 20, ballots: 100 };

const MINUTE = 60_000;

/** Who has had how much lately. Nothing of it is written down, and addresses are known by their hashes alone. */
export interface Guard {
  /** @throws Fault 429 if this address has sent too many batches */
  address: (address: Address | undefined, now: number) => void;
  /** @throws Fault 429 if too many batches have come for this site */
  site: (site: string, now: number) => void;
  /** @throws Fault 429 if this address has guessed too often */
  mayGuess: (address: Address | undefined, now: number) => void;
  /** Remembers that a guess was made. */
  guessed: (address: Address | undefined, now: number) => void;
  /** Whether one more answer to this survey is more than one address may give. */
  isStuffing: (address: Address | undefined, survey: SurveyPlace, now: number) => boolean;
  /** Forgets an answer that was no stuffing and was not kept: it was there already, or will be sent again. */
  forgetBallot: (address: Address | undefined, survey: SurveyPlace) => void;
}

/** A survey by its site and its place among the surveys of it. */
export interface SurveyPlace {
  site: string;
  place: number;
}

/** Fresh counts. An address that is not known has no limit of its own, except for guesses, where all such share one. */
export function createGuard(limits: Limits, sites: Iterable<string>): Guard {
  const hash = addressHash();
  const places = new Map([...sites].map((site, index) => [site, index]));
  const bySite = createBuckets(limits.site, MINUTE, Math.max(1, places.size));
  const byAddress = createBuckets(limits.address, MINUTE);
  const guesses = createBuckets(limits.guesses, MINUTE);
  const ballots = createBuckets(limits.ballots, 10 * MINUTE);
  // Golden-ratio steps keep the surveys of one address far apart.
  const ballot = (address: Address, { site, place }: SurveyPlace): number =>
    (hash(address) + (place * places.size + (places.get(site) ?? 0)) * 40_503) >>> 0;
  const guesser = (address: Address | undefined): number => (address ? hash(address) : 0);

  return {
    address(address, now) {
      if (address) pass(byAddress, hash(address), now);
    },
    site: (site, now) => pass(bySite, places.get(site) ?? 0, now),
    mayGuess(address, now) {
      const wait = guesses.wait(guesser(address), now);
      if (wait > 0) throw tooMany(wait);
    },
    guessed: (address, now) => void guesses.take(guesser(address), now),
    isStuffing(address, survey, now) {
      return address !== undefined && ballots.take(ballot(address, survey), now) > 0;
    },
    forgetBallot(address, survey) {
      if (address) ballots.giveBack(ballot(address, survey));
    },
  };
}

function pass(buckets: Buckets, key: number, now: number): void {
  const wait = buckets.take(key, now);
  if (wait > 0) throw tooMany(wait);
}

function tooMany(wait: number): Fault {
  return new Fault(429, 'too-many', 'Expected fewer requests; nothing of this one was stored. Send it again later.', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(wait / 1_000))) },
  });
}
