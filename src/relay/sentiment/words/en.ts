/** English: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const en: Words = {
  plain: `a an the and or but if then than so as of to in on at by for from with about into over after before until i you he
    she it we they me him her us them my your his its our their this that these those there here who which what
    when where why how is are am was were be been being do does did have has had having will would can could
    should may might must shall just only also too very really more most some any all each other again still
    already please hello hi hey dear sorry yes no ok okay good_morning good_afternoon good_evening i'm i've i'll
    i'd it's that's you're you've we're there's let what's want pay big top_up share number free gift card cut
    would_like service account payment price address invoice shipping shoes product item box support customer
    phone need paid yesterday`,
  negators: `not no never nothing nobody none neither nor without hardly cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt wasn't wasnt aren't arent weren't won't wont couldn't wouldn't shouldn't haven't havent
    hasn't hasnt hadn't ain't`,
  expected: `work works worked working function arrive arrives arrived come comes came receive received deliver delivered
    answer answers answered reply replies replied respond responds help helps open opens load loads start starts
    accept accepts explain tell tells got get gets respect solve solves fix fixes order buy parcel package
    delivery refund money confirmation access`,
  awful: `worst disgrace outrageous unacceptable scam fraud furious nightmare disaster terrible horrible appalling awful
    disgusting pathetic incompetent shameful`,
  bad: `late delay delayed delays overdue waiting broken damaged crushed defective faulty wrong incorrect missing lost
    error errors bug crash crashes crashed crashing freezes freezing frozen stuck blocked problem problems complaint
    complain rude unfriendly impolite ignored ignoring unreliable useless overcharged charged_twice twice disappointed
    disappointing unhappy dissatisfied unsatisfied annoyed annoying angry frustrated frustrating fed_up upset tired_of
    ridiculous joke torn dirty scratched leaking lie lies liar lawyer sad poor slow unfortunately`,
  good: `thanks thank thx ty grateful nice good better happy glad pleased satisfied content like liked friendly kind
    polite quick quickly fast helpful helped recommend appreciate appreciated solved fixed resolved sorted smooth
    smoothly easy reliable beautiful lovely comfortable fits cheers congratulations`,
  great: `great perfect perfectly excellent super superb wonderful fantastic awesome brilliant amazing best love loved
    impressed delighted outstanding flawless`,
};
