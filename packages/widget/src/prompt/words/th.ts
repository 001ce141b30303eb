import type { Words } from './words.js';

/** Without khrap and kha, which would tell the gender of who speaks. */
export const words: Words = {
  close: 'ปิด',
  next: 'ถัดไป',
  send: 'ส่ง',
  skip: 'ข้าม',
  back: 'กลับ',
  notNow: 'ยังไม่ใช่ตอนนี้',
  comment: 'บอกเล่าด้วยคำพูดของคุณ (ไม่บังคับ)',
  thanks: 'ขอขอบคุณ',
  delivered: 'เราได้รับคำตอบของคุณแล้ว',
  saved: 'บันทึกคำตอบของคุณแล้ว และจะส่งเมื่อคุณออนไลน์',
  refused: 'ไม่สามารถรับคำตอบของคุณได้ คำตอบยังอยู่ในอุปกรณ์นี้',
  of: '{rating} จาก {max}',
  faces: ['แย่มาก', 'แย่', 'ปานกลาง', 'ดี', 'ดีมาก'],
  no: 'ไม่ใช่',
  yes: 'ใช่',
  other: 'อื่น ๆ',
  choose: 'เลือกทุกข้อที่ตรงกับคุณ',
  feedback: 'ความคิดเห็น',
  address: 'อีเมลของคุณ',
  badAddress: 'ดูเหมือนว่านี่ไม่ใช่ที่อยู่อีเมล',
  code: 'คุณใช้รหัสนี้ถอนคำตอบได้:',
  copy: 'คัดลอก',
  copied: 'คัดลอกแล้ว',
};
