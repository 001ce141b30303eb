import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, docs, docsFiles } from '../setup/docs.js';
import { snippet } from '../setup/readme.js';
import { unpaired } from './pairs.js';

const PLUGIN = 'wordpress/candor/';
const files = docsFiles().filter((path) => path.startsWith(PLUGIN) && path.endsWith('.php'));
const read = (name: string): string => docs(`${PLUGIN}${name}`);
const hasPhp = spawnSync('php', ['--version']).status === 0;

/** PHP without its comments, and with every text in it empty: what is left is code. */
const codeOf = (php: string): string =>
  php
    .replaceAll(/<<<'(\w+)'\n[^]*?\n\1;/g, "'';")
    .replaceAll(/\/\*[^]*?\*\/|'(?:[^'\\]|\\.)*'|\/\/.*$/gm, (match) => (match.startsWith("'") ? "''" : ''));

/** Calls that print, or that make what WordPress prints as it is, each with the arguments between its brackets. */
function printsOf(php: string): string[] {
  const code = php.replaceAll(/\/\*[^]*?\*\//g, '');
  return [...code.matchAll(/\becho\s+([^;]*);|\bs?printf\(((?:[^;'()]|'[^']*'|\((?:[^()]|\([^()]*\))*\))*)\)/g)].map(
    ([, echoed, printed]) => echoed ?? printed ?? '',
  );
}

/** What is printed, piece by piece, that is no fixed text and goes through no function that escapes it. */
const unescapedIn = (printed: string): string[] =>
  printed
    .replaceAll(/\besc_(?:attr|html|url)(?:__)?\((?:[^()]|\([^()]*\))*\)/g, "''")
    // WordPress's own, of fixed text alone.
    .replaceAll(/\bselected\((?:[^()]|\([^()]*\))*\)/g, "''")
    .replaceAll(/'(?:[^'\\]|\\.)*'/g, '')
    .split(/[.,\s]+/)
    .filter(Boolean);

describe('the plugin for WordPress', () => {
  it.runIf(hasPhp).each(files)('%s is PHP', (path) => {
    const file = fileURLToPath(new URL(`../../packages/widget/docs/${path}`, import.meta.url));
    expect(spawnSync('php', ['-l', file], { encoding: 'utf8' }).stdout).toMatch(/^No syntax errors/);
  });

  it.each(files)('%s closes what it opens, and is no page of its own', (path) => {
    const php = docs(path);
    const brackets = [...codeOf(php).matchAll(/[(){}[\]]/g)].map(([bracket]) => bracket);
    expect(unpaired(brackets, { '(': ')', '{': '}', '[': ']' })).toEqual([]);
    expect(php).toMatch(/^<\?php\n/);
    expect(php).not.toContain('?>');
    expect(php).toMatch(/if \( ! defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \) \{\n\texit;\n\}/);
  });

  it('escapes whatever it prints', () => {
    const printed = files.flatMap((path) => printsOf(docs(path)));
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.flatMap(unescapedIn)).toEqual([]);
    expect(unescapedIn(`'<p>' . $help . '</p>'`)).toEqual(['$help']);
    expect(unescapedIn(`'<p>%s</p>', __( 'Help', 'candor' )`)).not.toEqual([]);
  });

  it('cleans whatever it is sent, by the settings of WordPress, which check the nonce', () => {
    const all = files.map((path) => docs(path)).join('\n');
    expect(all).not.toMatch(/\$_(GET|POST|REQUEST|COOKIE|SERVER)|\beval\(|\bunserialize\(/);
    expect(all).toContain("'sanitize_callback' => 'candor_sanitize'");
    expect(all).toContain("settings_fields( 'candor' )");
    expect(all.match(/'manage_options'/g)?.length).toBe(2);
    const [, defaults = ''] = /function candor_defaults\(\) \{([^]*?)\n\}/.exec(all) ?? [];
    const [, cleaned = ''] = /\$clean = array\(([^]*?)\n\t\);/.exec(all) ?? [];
    const keysOf = (text: string): string[] => [...text.matchAll(/'(\w+)'\s+=>/g)].map(([, key = '']) => key);
    expect(keysOf(cleaned)).toEqual(keysOf(defaults));
  });

  it('sends nothing by itself', () => {
    expect(files.map((path) => docs(path)).join('\n')).not.toMatch(
      /wp_remote_|curl_|file_get_contents|setcookie|wp_mail/,
    );
  });

  it('sets what the script tag reads', () => {
    const script = read('includes/script.php');
    const set = [...script.matchAll(/'data-(\w+)'/g)].map(([, name = '']) => name);
    expect(set.length).toBeGreaterThan(2);
    expect(set.filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
  });

  it('keeps early calls by the very stub of the README', () => {
    const [, stub] = /const CANDOR_STUB = '(.*)';/.exec(read('includes/script.php')) ?? [];
    expect(`<script>${stub}</script>`).toBe(snippet('html', 1).split('\n')[0]);
  });

  it('deletes every option that it makes', () => {
    const made = files.flatMap((path) => [...docs(path).matchAll(/register_setting\( '\w+', '(\w+)'/g)]);
    expect(made.map(([, name]) => name)).toEqual(['candor']);
    expect(read('uninstall.php')).toContain("delete_option( 'candor' )");
  });

  it('can be translated: each of its words is in the template, in its own text domain', () => {
    const all = files.map((path) => docs(path)).join('\n');
    const words = [...all.matchAll(/__\( '((?:[^'\\]|\\.)*)', '(\w+)' \)/g)];
    expect(words.length).toBeGreaterThan(5);
    expect(new Set(words.map(([, , domain]) => domain))).toEqual(new Set(['candor']));
    const template = [...read('languages/candor.pot').matchAll(/^msgid "(.+)"$/gm)].map(([, id = '']) =>
      id.replaceAll('\\"', '"'),
    );
    expect(new Set(template)).toEqual(new Set(words.map(([, word]) => word)));
  });

  it('says the same of itself in its readme as in its main file', () => {
    for (const field of ['Requires at least', 'Requires PHP', 'License']) {
      const valueIn = (file: string): string | undefined =>
        new RegExp(`^(?: \\* )?${field}:\\s+(.+)$`, 'm').exec(read(file))?.[1];
      expect(valueIn('readme.txt')).toBe(valueIn('candor.php'));
      expect(valueIn('readme.txt')).toBeTruthy();
    }
    expect(/^Stable tag: (.+)$/m.exec(read('readme.txt'))?.[1]).toBe(/Version:\s+(.+)$/m.exec(read('candor.php'))?.[1]);
  });
});
