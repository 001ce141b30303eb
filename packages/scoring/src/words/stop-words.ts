// Words that say nothing of a theme, folded as `fold` does: pronouns, articles, prepositions, auxiliaries, and the polite
// and emphatic words of comments. Written for this package. "Good" and "bad" are not among them, nor are negations longer
// than a syllable: what is said of a thing is for its reader to judge from the quotes.

const EN = `a about after again all also am an and any are as at be because been before being but by can cant could did didnt
do does doesnt doing dont even every everything for from get gets getting go going got had has have havent having he her here
him his how i id if ill im in into is isnt it its ive just lot lots make makes many me more most much my no not of off on one
only or other our out over own please really s same she should so some something still such t than thank thanks that thats the
their them then there these they theyre thing things this those to too u up us use used using very was wasnt way we well were
what when where which while who why will with would wouldnt you your youre`;

const RO = `a acea aceasta acel acest acesta aceste acestea acestei acestor acestui acum ai aia aici al ale am ar are as asa asta
astea asupra atat ati atunci au avea avem aveti aveau avut ba ca cam cand care cat cate catre ce cea cei cele cel celor chiar ci
cu cum cumva da daca dar datorita de deci decat deja desi despre din dintr dintre doar dupa ea ei el ele eram era erau este
esti eu fara fi fie fii fiind foarte fost ia iar ii il imi in inca inainte insa intr intre isi iti la le li lor lui ma mai mea
mei mele mereu meu mi mie mult multa multe multi multumesc n ne ni nici niste noastra noastre nostri nostru noi nu o or ori
oricum pai pana pe pentru peste pot poate prea prin s sa sai sale sau se si sunt suntem sunteti ta tale tau te ti toata toate
tot toti totul totusi tu un una unde unei unele unii unor unui va voastra voi vom vor voi vreau vreo vrea`;

const RU = `а без более больше будет будто бы был была были было быть в вам вами вас весь во вот все всего всем всех всю вы где
да даже для до его ее ей если есть еще же за здесь и из или им ими их к как какая какие какой когда которая которое которые
который которых кто ли либо лишь меня мне много мной мог могу может можно мой моя мое мои мы на над надо нам нами нас наш наша
наши не него нее ней нет ни нибудь ним них но ну о об один одна однако он она они оно от очень перед по под пожалуйста после
потом потому почему почти при про просто раз с сам сама сами свой свою своя свои себе себя сейчас со совсем спасибо так такая
такие такой также там тебе тебя тем теперь то тоже только том тот три тут ты у уже хоть хотя чего чем через что чтобы чуть эта
эти этим этих это этого этой этом этот эту я`;

const LISTS = { en: EN, ro: RO, ru: RU };

const SETS = new Map(Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]));
const ANY = new Set(Object.values(LISTS).flatMap((list) => list.split(/\s+/)));

/**
 * The stop words of a language, folded: English, Romanian and Russian. For any other there are none, and for an unknown one
 * those of all three, at the price of "care" (Romanian "which").
 *
 * @param locale of the comment, such as `ro` or `en-GB`; none where it is not known
 * @example stopWordsOf('en-GB').has('because') // → true
 * @example stopWordsOf('en').has('care') // → false
 */
export function stopWordsOf(locale?: string): ReadonlySet<string> {
  if (locale === undefined) return ANY;
  return SETS.get(locale.toLowerCase().split(/[-_]/)[0] ?? '') ?? new Set();
}
