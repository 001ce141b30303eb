import type { Band, Gate } from '@candor/protocol';
import type { Suspicion } from '../store/store.js';

/** The languages that the page speaks. */
export const LANGUAGES = ['en', 'ru', 'ro'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All that the page says. Numbers come as text, in the digits of the language. */
export interface Words {
  /** The language's own name. */
  name: string;
  title: string;
  lead: string;
  live: string;
  languages: string;
  bands: Record<Band, string>;
  interval: (level: string, low: string, high: string) => string;
  answers: (n: string) => string;
  answersOfAsked: (n: string, asked: string, rate: string) => string;
  asked: (n: string) => string;
  onScale: (low: string, high: string) => string;
  share: { csat: string; ces: string };
  wording: (n: string) => string;
  together: (n: string, asked: string, rate: string) => string;
  earlierWording: string;
  wordingsApart: string;
  furtherWordings: (n: string) => string;
  /** Why so many answers are in no score yet. */
  excluded: Record<Suspicion, (n: string) => string>;
  /** The heading of the funnel. */
  funnel: string;
  moments: string;
  shown: string;
  answered: string;
  dismissed: string;
  /** Neither answered nor closed. */
  unheeded: string;
  /** Why nobody was asked, by the gate that was closed. */
  gates: Record<Gate['gate'], string>;
  /** A prompt was to come, and could not until its deadline: for want of a calm moment, or since nobody came back in time. */
  expired: { calm: string; other: string };
  ofMoments: (share: string) => string;
  ofShown: (share: string) => string;
  perDevice: string;
  distribution: string;
  rating: string;
  count: string;
  comments: string;
  noAnswers: string;
  start: string;
  startPaste: string;
  startAsk: string;
  locked: string;
  lockedHow: string;
  again: string;
  chooseSite: string;
}

const en: Words = {
  name: 'English',
  title: 'Survey scores',
  lead: 'Every score with how sure it is. Answers to different wordings are never mixed.',
  live: 'Updates by itself',
  languages: 'Language',
  bands: {
    detractor: 'Detractors',
    passive: 'Passives',
    promoter: 'Promoters',
    dissatisfied: 'Dissatisfied',
    neutral: 'Neutral',
    satisfied: 'Satisfied',
    hard: 'Hard',
    easy: 'Easy',
  },
  interval: (level, low, high) => `${level} CI ${low} to ${high}`,
  answers: (n) => `n = ${n}`,
  answersOfAsked: (n, asked, rate) => `n = ${n} of ${asked} asked (${rate})`,
  asked: (n) => `${n} asked so far`,
  onScale: (low, high) => `on ${low}–${high}`,
  share: { csat: 'satisfied', ces: 'found it easy' },
  wording: (n) => `Wording ${n}`,
  together: (n, asked, rate) => `In all of them together ${n} of ${asked} asked have answered (${rate}).`,
  earlierWording: 'An earlier wording, no longer in the survey file',
  wordingsApart: 'The question was put in different words or languages, so each has a score of its own.',
  furtherWordings: (n) => `Not shown: ${n} more wordings with fewer answers.`,
  excluded: {
    'many-from-one-address': (n) =>
      `Left out until somebody has looked at them, since too many came from one address in a short time: ${n}.`,
  },
  funnel: 'From moments to answers',
  moments: 'moments',
  shown: 'asked',
  answered: 'answered',
  dismissed: 'closed it',
  unheeded: 'no reaction',
  gates: {
    survey: 'Not in the survey file any more',
    consent: 'No consent',
    willing: 'Never want to be asked',
    sample: 'Not in the sample',
    cooldown: 'Asked not long ago',
    audience: 'Not in the audience',
    times: 'Answered before, or asked often enough',
    budget: 'Asked enough by other surveys',
    devices: 'Other devices not known in time',
    delay: 'Not yet time',
    free: 'Another prompt was open',
    calm: 'No calm moment yet',
    files: 'Files did not load',
  },
  expired: { calm: 'No calm moment until the deadline', other: 'Not back before the deadline' },
  ofMoments: (share) => `${share} of moments`,
  ofShown: (share) => `${share} of those asked`,
  perDevice: 'Who is not asked counts once a day and device for each reason.',
  distribution: 'Answers by rating',
  rating: 'Rating',
  count: 'Answers',
  comments: 'Latest comments',
  noAnswers: 'No answers yet',
  start: 'Waiting for the first answer',
  startPaste: 'Paste this line into the pages of your site:',
  startAsk: 'Then open one of them and ask yourself, from the browser’s console:',
  locked: 'This report needs its token',
  lockedHow: 'Open the address with “?token=…” that candor serve printed when it started.',
  again: 'I have opened it already, try again',
  chooseSite: 'Sites',
};

const ru: Words = {
  name: 'Русский',
  title: 'Оценки опросов',
  lead: 'Каждая оценка показана вместе с её точностью. Ответы на разные формулировки не смешиваются.',
  live: 'Обновляется автоматически',
  languages: 'Язык',
  bands: {
    detractor: 'Критики',
    passive: 'Нейтральные',
    promoter: 'Промоутеры',
    dissatisfied: 'Недовольны',
    neutral: 'Нейтрально',
    satisfied: 'Довольны',
    hard: 'Трудно',
    easy: 'Легко',
  },
  interval: (level, low, high) => `${level} ДИ от ${low} до ${high}`,
  answers: (n) => `n = ${n}`,
  answersOfAsked: (n, asked, rate) => `n = ${n} из ${asked}, кому задан вопрос (${rate})`,
  asked: (n) => `Вопрос задан: ${n}`,
  onScale: (low, high) => `по шкале ${low}–${high}`,
  share: { csat: 'довольны', ces: 'было легко' },
  wording: (n) => `Формулировка ${n}`,
  together: (n, asked, rate) => `Всего ответили ${n} из ${asked}, кому задан вопрос (${rate}).`,
  earlierWording: 'Прежняя формулировка, её уже нет в файле опросов',
  wordingsApart: 'Вопрос задавали разными словами или на разных языках, поэтому у каждой формулировки своя оценка.',
  furtherWordings: (n) => `Ещё формулировок с меньшим числом ответов: ${n}.`,
  excluded: {
    'many-from-one-address': (n) =>
      `Не учтено до проверки, потому что с одного адреса за короткое время пришло слишком много ответов: ${n}.`,
  },
  funnel: 'От моментов до ответов',
  moments: 'моментов',
  shown: 'показов',
  answered: 'ответов',
  dismissed: 'закрыли',
  unheeded: 'без реакции',
  gates: {
    survey: 'Опроса уже нет в файле',
    consent: 'Нет согласия',
    willing: 'Просили больше не спрашивать',
    sample: 'Не попали в выборку',
    cooldown: 'Недавно уже спрашивали',
    audience: 'Не входят в аудиторию',
    times: 'Уже ответили или достаточно спрашивали',
    budget: 'Достаточно спрашивали другие опросы',
    devices: 'Другие устройства вовремя не известны',
    delay: 'Время ещё не пришло',
    free: 'Был открыт другой вопрос',
    calm: 'Пока нет спокойного момента',
    files: 'Файлы не загрузились',
  },
  expired: { calm: 'До срока не нашлось спокойного момента', other: 'Не вернулись до срока' },
  ofMoments: (share) => `${share} моментов`,
  ofShown: (share) => `${share} показов`,
  perDevice: 'Кого не спросили, считаются по каждой причине раз в день на устройство.',
  distribution: 'Ответы по оценкам',
  rating: 'Оценка',
  count: 'Ответы',
  comments: 'Последние комментарии',
  noAnswers: 'Ответов пока нет',
  start: 'Ждём первый ответ',
  startPaste: 'Вставьте эту строку на страницы сайта:',
  startAsk: 'Затем откройте одну из них и задайте вопрос себе, из консоли браузера:',
  locked: 'Для этого отчёта нужен токен',
  lockedHow: 'Откройте адрес с «?token=…», который candor serve напечатал при запуске.',
  again: 'Уже открыто, попробовать ещё раз',
  chooseSite: 'Сайты',
};

const ro: Words = {
  name: 'Română',
  title: 'Scorurile sondajelor',
  lead: 'Fiecare scor împreună cu precizia lui. Răspunsurile la formulări diferite nu se amestecă niciodată.',
  live: 'Se actualizează singur',
  languages: 'Limba',
  bands: {
    detractor: 'Detractori',
    passive: 'Pasivi',
    promoter: 'Promotori',
    dissatisfied: 'Nemulțumiți',
    neutral: 'Neutru',
    satisfied: 'Mulțumiți',
    hard: 'Greu',
    easy: 'Ușor',
  },
  interval: (level, low, high) => `IÎ ${level} de la ${low} la ${high}`,
  answers: (n) => `n = ${n}`,
  answersOfAsked: (n, asked, rate) => `n = ${n} din ${asked} întrebați (${rate})`,
  asked: (n) => `Întrebați până acum: ${n}`,
  onScale: (low, high) => `pe scara ${low}–${high}`,
  share: { csat: 'mulțumiți', ces: 'le-a fost ușor' },
  wording: (n) => `Formularea ${n}`,
  together: (n, asked, rate) => `La toate împreună au răspuns ${n} din ${asked} întrebați (${rate}).`,
  earlierWording: 'O formulare anterioară, care nu mai este în fișierul de sondaje',
  wordingsApart: 'Întrebarea a fost pusă cu alte cuvinte sau în alte limbi, așa că fiecare formulare are scorul ei.',
  furtherWordings: (n) => `Alte formulări, cu mai puține răspunsuri: ${n}.`,
  excluded: {
    'many-from-one-address': (n) =>
      `Lăsate deoparte până la verificare, fiindcă prea multe au venit de la o singură adresă în scurt timp: ${n}.`,
  },
  funnel: 'De la momente la răspunsuri',
  moments: 'momente',
  shown: 'întrebați',
  answered: 'au răspuns',
  dismissed: 'au închis',
  unheeded: 'fără reacție',
  gates: {
    survey: 'Sondajul nu mai este în fișier',
    consent: 'Fără acord',
    willing: 'Nu vor să mai fie întrebați',
    sample: 'În afara eșantionului',
    cooldown: 'Întrebați de curând',
    audience: 'În afara audienței',
    times: 'Au răspuns deja sau au fost întrebați destul',
    budget: 'Întrebați destul de alte sondaje',
    devices: 'Celelalte dispozitive nu s-au aflat la timp',
    delay: 'Încă nu e timpul',
    free: 'Era deschisă altă întrebare',
    calm: 'Încă niciun moment liniștit',
    files: 'Fișierele nu s-au încărcat',
  },
  expired: { calm: 'Niciun moment liniștit până la termen', other: 'Nu au revenit până la termen' },
  ofMoments: (share) => `${share} din momente`,
  ofShown: (share) => `${share} din cei întrebați`,
  perDevice: 'Cine nu e întrebat se numără o dată pe zi și dispozitiv pentru fiecare motiv.',
  distribution: 'Răspunsuri pe note',
  rating: 'Nota',
  count: 'Răspunsuri',
  comments: 'Ultimele comentarii',
  noAnswers: 'Încă niciun răspuns',
  start: 'Așteptăm primul răspuns',
  startPaste: 'Lipiți această linie în paginile site-ului:',
  startAsk: 'Apoi deschideți una dintre ele și puneți-vă întrebarea, din consola browserului:',
  locked: 'Acest raport are nevoie de token',
  lockedHow: 'Deschideți adresa cu „?token=…” pe care a afișat-o candor serve la pornire.',
  again: 'L-am deschis deja, încearcă din nou',
  chooseSite: 'Site-uri',
};

export const WORDS: Record<Language, Words> = { en, ru, ro };
