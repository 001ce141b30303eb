import type { Standard } from './standard.js';

const effort = { hard: 'อะไรที่ทำให้ยาก', neutral: 'อะไรที่น่าจะง่ายกว่านี้ได้', easy: 'อะไรที่เป็นไปด้วยดี' };

/** Without khrap and kha, which would tell the gender of who speaks. */
export const th: Standard = {
  nps: {
    question: 'คุณมีแนวโน้มที่จะแนะนำ {company} ให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด',
    low: 'ไม่มีแนวโน้มเลย',
    high: 'มีแนวโน้มมากที่สุด',
    followUp: { detractor: 'เราควรปรับปรุงเรื่องใดก่อน', passive: 'มีอะไรที่เราทำให้ดีขึ้นได้บ้าง', promoter: 'คุณชอบอะไรมากที่สุด' },
  },
  csat: {
    question: 'คุณพึงพอใจกับ {company} มากน้อยเพียงใด',
    low: 'ไม่พึงพอใจอย่างมาก',
    high: 'พึงพอใจอย่างมาก',
    followUp: { dissatisfied: 'เกิดปัญหาอะไรขึ้น', neutral: 'มีอะไรที่เราทำให้ดีขึ้นได้บ้าง', satisfied: 'คุณชอบอะไรมากที่สุด' },
  },
  ces: {
    question: '{company} ช่วยให้ฉันจัดการเรื่องของฉันได้ง่าย',
    low: 'ไม่เห็นด้วยอย่างยิ่ง',
    high: 'เห็นด้วยอย่างยิ่ง',
    followUp: effort,
  },
  cesEase: { question: 'คุณจัดการเรื่องของคุณได้ง่ายเพียงใด', low: 'ยากมาก', high: 'ง่ายมาก', followUp: effort },
};
