/** Reports for the browser tests. */

const SHELLING =
  'Rebels shelled the harbour of Odessa on Monday, killing KILLED dockers, harbour master Orest Vantrell said. Grain barges burned until midnight, and ferries stayed at their moorings while firemen pumped water from the basin. The rebels denied that they had attacked the harbour.';

export const reports = [
  { id: 'lamp', source: 'Lamp', title: 'Harbour shelled', published: '2026-11-17', text: SHELLING.replace('KILLED', '3') },
  { id: 'post', source: 'Post', title: 'Three dockers dead', published: '2026-11-17', text: 'At the harbour of Odessa, four dockers were killed on Monday when rebels shelled the harbour, officials of the port said. Vantrell, the harbour master, spoke of burning grain barges.' },
  { id: 'march', source: 'Gazette', title: 'Students march', published: '2026-11-18', text: 'Thousands of students protested in Cairo on Tuesday against higher fees. Police arrested 40 students in Alexandria.' },
  { id: 'talks', source: 'Lamp', title: 'Talks in Baghdad', published: '2026-11-19', text: 'The president of France met the prime minister of Iraq in Baghdad on Wednesday. Turkey threatened to close the border.' },
  { id: 'old', source: 'Post', title: 'Looking back', published: '2026-11-19', text: 'In 2003, American troops invaded Iraq. Officials said talks will be held next week.' },
  { id: 'rtl', source: 'صحيفة', title: 'تقرير من بغداد', published: '2026-11-20', text: 'Gunmen killed two policemen in Mosul on Thursday, the newspaper صحيفة reported.' },
  { id: 'undated', source: 'Post', title: 'Arrests', text: 'Police arrested two smugglers in Lagos. Protesters blocked the road to the mine.' },
];

/** A hundred reports with texts that would run if the page treated them as markup or code. */
export function injections() {
  const run = "window.broken=(window.broken||0)+1";
  const shapes = [
    `<script>${run}</script>`,
    `<img src=x onerror="${run}">`,
    `<svg onload="${run}">`,
    `"><script>${run}</script>`,
    `' onmouseover='${run}`,
    `javascript:${run}`,
    `<iframe srcdoc="<script>parent.${run.slice(7)}</script>"></iframe>`,
    `</textarea><script>${run}</script>`,
    `<a href="javascript:${run}">x</a>`,
    `\${${run}}`,
    `{{constructor.constructor('${run}')()}}`,
    `<details open ontoggle="${run}">`,
    `<math><mtext><script>${run}</script>`,
    `<style>@import 'javascript:${run}'</style>`,
    `<body onload="${run}">`,
    `<!--><script>${run}</script>-->`,
    `<object data="javascript:${run}">`,
    `=HYPERLINK("javascript:${run}")`,
    `<video><source onerror="${run}">`,
    `\u202e<script>${run}</script>`,
  ];
  const places = [
    (text, at) => ({ title: text }),
    (text, at) => ({ source: text }),
    (text, at) => ({ url: text.startsWith('javascript') ? text : `https://news.example/${encodeURIComponent(text)}` }),
    (text, at) => ({ id: `${text}-${at}` }),
    (text, at) => ({ inText: text }),
  ];
  return shapes.flatMap((shape, one) =>
    places.map((place, other) => {
      const made = place(shape, one);
      const { inText, ...fields } = made;
      return {
        id: `injected-${one}-${other}`,
        source: 'Lamp',
        title: `Report ${one} ${other}`,
        published: `2026-${String(1 + (one % 10)).padStart(2, '0')}-${String(3 + other * 5).padStart(2, '0')}`,
        text: `${inText ?? ''} Gunmen killed ${one + 2} policemen near ${['Mosul', 'Kirkuk', 'Basra', 'Tikrit', 'Ramadi'][other]} on Thursday, ${inText ?? ''} said.`,
        ...fields,
      };
    }),
  );
}
