import type { Words } from './words.js';

/** The plural, which is polite and of no gender. */
export const words: Words = {
  close: 'إغلاق',
  next: 'التالي',
  send: 'إرسال',
  skip: 'تخطي',
  back: 'رجوع',
  notNow: 'ليس الآن',
  comment: 'بكلماتكم (اختياري)',
  thanks: 'شكرًا لكم!',
  delivered: 'وصلتنا إجابتكم.',
  saved: 'حُفظت إجابتكم وستُرسل عند توفر الاتصال بالإنترنت.',
  refused: 'تعذّر استلام إجابتكم. ستبقى على هذا الجهاز.',
  of: '{rating} من {max}',
  faces: ['سيئ جدًا', 'سيئ', 'متوسط', 'جيد', 'جيد جدًا'],
  no: 'لا',
  yes: 'نعم',
  other: 'غير ذلك',
  choose: 'اختاروا كل ما ينطبق',
  feedback: 'ملاحظاتكم',
  address: 'عنوان بريدكم الإلكتروني',
  badAddress: 'لا يبدو هذا عنوان بريد إلكتروني.',
  code: 'يمكنكم بهذا الرمز سحب إجابتكم:',
  copy: 'نسخ',
  copied: 'تم النسخ',
};
