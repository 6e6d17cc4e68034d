/** People of the community who come from elsewhere: full names, all invented, by the language they write in. */
export interface ForeignName {
  readonly given: string;
  readonly family: string;
  readonly language: 'fr' | 'en';
}

const names = (language: 'fr' | 'en', given: string, family: string): ForeignName[] =>
  given
    .trim()
    .split(/\s+/)
    .flatMap(first =>
      family
        .trim()
        .split(/\s+/)
        .map(last => ({ given: first, family: last, language })),
    );

export const foreignNames: readonly ForeignName[] = [
  ...names(
    'fr',
    'Karim Mehdi Salma Youssef Leïla Nadia',
    'Benmansali Tazerouti El-Hamdaoui Bouzeriane Chérafi',
  ),
  ...names('fr', 'Minh Lan Quang Thuy', 'Nguyen-Hai Trandieu Lephuoc Vu-Thanh'),
  ...names('fr', 'Amadou Fatou Moussa Aïssata', 'Diakhoumbé N’Gorané Sambakhé Ouattarou'),
  ...names('fr', 'Georges Rita Élias Maya', 'Khouryan Abi-Nassour Haddadine'),
  ...names('en', 'Andrew Emily Duncan Rachel', 'Westcombe Harlowick O’Dunnery MacStrawn'),
  ...names('en', 'Jürgen Anneliese Matthias Käthe', 'Schönwalder Brückenhof Weißenroth'),
  ...names('en', 'Łukasz Agnieszka Piotr', 'Kowalczarek Wiśnieradz'),
  ...names('en', 'João Beatriz Tiago Mariana', 'Valverdinho Castanhares Quintelares'),
  ...names('en', 'Hiroshi Yuki Kenta', 'Tanabukuro Morishige'),
  ...names('en', 'Wei Xiaoling Haoran', 'Zhangmou Linqiao'),
];
