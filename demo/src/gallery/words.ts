import type { CHOICES, Kind } from './specimen.js';

type Named<Choice extends string> = Record<Choice, string>;

/** What the page of the gallery says, round the prompts. */
export interface GalleryWords {
  title: string;
  /** Where an answer goes: whoever tries the prompts out should know before. */
  intro: string;
  shop: string;
  languages: string;
  controls: string;
  labels: Named<'kind' | 'place' | 'side' | 'scheme' | 'language' | 'accent' | 'radius'>;
  kinds: Named<Kind>;
  places: Named<(typeof CHOICES.place)[number]>;
  sides: Named<(typeof CHOICES.side)[number]>;
  schemes: Named<(typeof CHOICES.scheme)[number]>;
  accents: Named<(typeof CHOICES.accent)[number]>;
  /** A colour that is in no list. */
  own: string;
  radii: Named<(typeof CHOICES.radius)[number]>;
  desktop: string;
  phone: string;
  everyScale: string;
  everyPlace: string;
  everyScheme: string;
}

const en: GalleryWords = {
  title: 'Gallery',
  intro:
    'Every prompt on this page is the real one. Answer as you like: your answers are sent to the server of this demonstration, marked as tests, and are in no score.',
  shop: 'To the shop',
  languages: 'Language of this page',
  controls: 'What is shown, and how',
  labels: {
    kind: 'Asks',
    place: 'Place',
    side: 'Side',
    scheme: 'Scheme',
    language: 'Language',
    accent: 'Accent',
    radius: 'Corners',
  },
  kinds: {
    nps: 'NPS, 0 to 10',
    'csat-faces-3': 'CSAT, three faces',
    'csat-faces-5': 'CSAT, five faces',
    'csat-stars': 'CSAT, stars',
    'csat-thumbs': 'CSAT, thumbs',
    'csat-numbers': 'CSAT, numbers',
    'ces-7': 'CES, 1 to 7',
    'ces-5': 'CES, 1 to 5',
  },
  places: {
    corner: 'In the corner',
    bar: 'Along the edge',
    center: 'In the middle',
    inline: 'Amid the page',
    button: 'Feedback button',
  },
  sides: { end: 'At the end', start: 'At the start' },
  schemes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  accents: {
    '': 'Default',
    '#0f766e': 'Teal',
    '#b4232c': 'Red',
    '#7c3aed': 'Violet',
    '#b45309': 'Amber',
    '#111827': 'Black',
  },
  own: 'Your own',
  radii: { '': 'Default', '0': 'Square', '0.5': 'Slightly round', '2': 'Very round' },
  desktop: 'On a desktop',
  phone: 'On a phone',
  everyScale: 'Every scale',
  everyPlace: 'Every place',
  everyScheme: 'Light and dark',
};

const ru: GalleryWords = {
  title: 'Галерея',
  intro:
    'Все опросы на этой странице настоящие. Отвечайте как угодно: ответы уходят на сервер этой демонстрации с пометкой «пробный» и ни в одну оценку не входят.',
  shop: 'В магазин',
  languages: 'Язык этой страницы',
  controls: 'Что показать и как',
  labels: {
    kind: 'Вопрос',
    place: 'Место',
    side: 'Сторона',
    scheme: 'Тема',
    language: 'Язык',
    accent: 'Цвет',
    radius: 'Углы',
  },
  kinds: {
    nps: 'NPS, от 0 до 10',
    'csat-faces-3': 'CSAT, три лица',
    'csat-faces-5': 'CSAT, пять лиц',
    'csat-stars': 'CSAT, звёзды',
    'csat-thumbs': 'CSAT, палец вверх или вниз',
    'csat-numbers': 'CSAT, числа',
    'ces-7': 'CES, от 1 до 7',
    'ces-5': 'CES, от 1 до 5',
  },
  places: {
    corner: 'В углу',
    bar: 'Вдоль края',
    center: 'Посередине',
    inline: 'Внутри страницы',
    button: 'Кнопка отзыва',
  },
  sides: { end: 'В конце строки', start: 'В начале строки' },
  schemes: { system: 'Системная', light: 'Светлая', dark: 'Тёмная' },
  accents: {
    '': 'По умолчанию',
    '#0f766e': 'Бирюзовый',
    '#b4232c': 'Красный',
    '#7c3aed': 'Фиолетовый',
    '#b45309': 'Янтарный',
    '#111827': 'Чёрный',
  },
  own: 'Свой',
  radii: { '': 'По умолчанию', '0': 'Прямые', '0.5': 'Слегка скруглённые', '2': 'Круглые' },
  desktop: 'На компьютере',
  phone: 'На телефоне',
  everyScale: 'Все шкалы',
  everyPlace: 'Все места',
  everyScheme: 'Светлая и тёмная тема',
};

const ro: GalleryWords = {
  title: 'Galerie',
  intro:
    'Fiecare sondaj de pe această pagină este cel adevărat. Răspundeți cum doriți: răspunsurile se trimit la serverul acestei demonstrații, marcate ca probă, și nu intră în niciun scor.',
  shop: 'La magazin',
  languages: 'Limba acestei pagini',
  controls: 'Ce se arată și cum',
  labels: {
    kind: 'Întrebarea',
    place: 'Locul',
    side: 'Partea',
    scheme: 'Tema',
    language: 'Limba',
    accent: 'Culoarea',
    radius: 'Colțurile',
  },
  kinds: {
    nps: 'NPS, de la 0 la 10',
    'csat-faces-3': 'CSAT, trei fețe',
    'csat-faces-5': 'CSAT, cinci fețe',
    'csat-stars': 'CSAT, stele',
    'csat-thumbs': 'CSAT, degetul în sus sau în jos',
    'csat-numbers': 'CSAT, numere',
    'ces-7': 'CES, de la 1 la 7',
    'ces-5': 'CES, de la 1 la 5',
  },
  places: {
    corner: 'În colț',
    bar: 'De-a lungul marginii',
    center: 'La mijloc',
    inline: 'În mijlocul paginii',
    button: 'Butonul de feedback',
  },
  sides: { end: 'La capătul rândului', start: 'La începutul rândului' },
  schemes: { system: 'Ca dispozitivul', light: 'Deschisă', dark: 'Închisă' },
  accents: {
    '': 'Implicită',
    '#0f766e': 'Turcoaz',
    '#b4232c': 'Roșu',
    '#7c3aed': 'Violet',
    '#b45309': 'Chihlimbar',
    '#111827': 'Negru',
  },
  own: 'A dumneavoastră',
  radii: { '': 'Implicite', '0': 'Drepte', '0.5': 'Puțin rotunjite', '2': 'Foarte rotunde' },
  desktop: 'Pe un calculator',
  phone: 'Pe un telefon',
  everyScale: 'Toate scalele',
  everyPlace: 'Toate locurile',
  everyScheme: 'Tema deschisă și cea închisă',
};

const ar: GalleryWords = {
  title: 'المعرض',
  intro:
    'كل استطلاع في هذه الصفحة هو الحقيقي نفسه. أجيبوا كما تشاؤون: تُرسَل الإجابات إلى خادم هذا العرض مع علامة «تجربة»، ولا تدخل في أي نتيجة.',
  shop: 'إلى المتجر',
  languages: 'لغة هذه الصفحة',
  controls: 'ما يُعرض وكيف',
  labels: {
    kind: 'السؤال',
    place: 'المكان',
    side: 'الجانب',
    scheme: 'المظهر',
    language: 'اللغة',
    accent: 'اللون',
    radius: 'الزوايا',
  },
  kinds: {
    nps: 'NPS، من 0 إلى 10',
    'csat-faces-3': 'CSAT، ثلاثة وجوه',
    'csat-faces-5': 'CSAT، خمسة وجوه',
    'csat-stars': 'CSAT، نجوم',
    'csat-thumbs': 'CSAT، إبهام لأعلى أو لأسفل',
    'csat-numbers': 'CSAT، أرقام',
    'ces-7': 'CES، من 1 إلى 7',
    'ces-5': 'CES، من 1 إلى 5',
  },
  places: {
    corner: 'في الزاوية',
    bar: 'على طول الحافة',
    center: 'في الوسط',
    inline: 'ضمن الصفحة',
    button: 'زر الملاحظات',
  },
  sides: { end: 'عند نهاية السطر', start: 'عند بداية السطر' },
  schemes: { system: 'كما في الجهاز', light: 'فاتح', dark: 'داكن' },
  accents: {
    '': 'الافتراضي',
    '#0f766e': 'فيروزي',
    '#b4232c': 'أحمر',
    '#7c3aed': 'بنفسجي',
    '#b45309': 'كهرماني',
    '#111827': 'أسود',
  },
  own: 'لونكم',
  radii: { '': 'الافتراضي', '0': 'قائمة', '0.5': 'مستديرة قليلًا', '2': 'مستديرة جدًا' },
  desktop: 'على الحاسوب',
  phone: 'على الهاتف',
  everyScale: 'كل المقاييس',
  everyPlace: 'كل الأماكن',
  everyScheme: 'الفاتح والداكن',
};

export const GALLERY_WORDS = { en, ru, ro, ar };

/** Of the page itself; the prompts have many more. */
export type PageLanguage = keyof typeof GALLERY_WORDS;

export const PAGE_LANGUAGES = Object.keys(GALLERY_WORDS) as PageLanguage[];
