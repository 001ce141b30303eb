import type { Standard } from './standard.js';

const effort = {
  hard: 'Mikä teki siitä vaikeaa?',
  neutral: 'Mikä olisi voinut olla helpompaa?',
  easy: 'Mikä sujui hyvin?',
};

export const fi: Standard = {
  nps: {
    question: 'Kuinka todennäköisesti suosittelisit yritystä {company} ystävälle tai kollegalle?',
    low: 'En lainkaan todennäköisesti',
    high: 'Erittäin todennäköisesti',
    followUp: {
      detractor: 'Mitä meidän pitäisi parantaa ensimmäisenä?',
      passive: 'Mitä voisimme tehdä paremmin?',
      promoter: 'Mistä pidät eniten?',
    },
  },
  csat: {
    question: 'Kuinka tyytyväinen olet yritykseen {company}?',
    low: 'Erittäin tyytymätön',
    high: 'Erittäin tyytyväinen',
    followUp: {
      dissatisfied: 'Mikä meni pieleen?',
      neutral: 'Mitä voisimme tehdä paremmin?',
      satisfied: 'Mistä pidit eniten?',
    },
  },
  ces: {
    question: '{company} teki asiani hoitamisesta helppoa.',
    low: 'Täysin eri mieltä',
    high: 'Täysin samaa mieltä',
    followUp: effort,
  },
  cesEase: {
    question: 'Kuinka helppoa asiasi hoitaminen oli?',
    low: 'Erittäin vaikeaa',
    high: 'Erittäin helppoa',
    followUp: effort,
  },
};
