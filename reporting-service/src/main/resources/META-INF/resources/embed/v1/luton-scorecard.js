// A board's scorecard: docs/embedding.md
const HOME = new URL(import.meta.url).origin;
const SHAPES = { red: '◆', amber: '▲', green: '●' };
const time = (at) => new Date(at)
  .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host(:not([hidden])){display:block;container-type:inline-size;
font:var(--luton-font,1rem/1.5 system-ui,sans-serif);
color:var(--luton-ink,light-dark(#0b0c0c,#f3f2f1));
background:var(--luton-paper,light-dark(#fff,#16191b))}
div{padding:1rem;overflow-wrap:break-word;outline:0}
h2,h3,p,ul{margin:.5em 0}
a{color:var(--luton-link,light-dark(#1d4f91,#8ab8f0))}
.grey,small,th{color:var(--luton-quiet,light-dark(#505a5f,#b9c0c4))}
small{display:block}
span{white-space:nowrap}
.green{color:light-dark(#00632f,#6fd19a)}
.amber{color:light-dark(#8a4b00,#f2b35c)}
.red{color:light-dark(#a61c1c,#ff9a94)}
.chart-hollow{fill:canvas}
[role=status]:not(:empty){padding:.5rem 1rem;font-weight:700}
.counts{display:flex;flex-wrap:wrap;gap:0 1.5em;padding:0;list-style:none}
table{border-collapse:collapse;width:100%}
caption,th,td{text-align:left;vertical-align:top;padding:.5em .75em .5em 0}
tr{border-bottom:1px solid #888}
@container (max-width:40rem){
thead{display:none}
tr,th,td{display:block;padding:.25em 0}
td::before{content:attr(data-label) ": "}}`);

const el = (name, attributes, ...content) => {
  const made = document.createElement(name);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...content.flat(3).filter(Boolean));
  return made;
};
const status = (name, code, many = '') => el(name, { class: SHAPES[code] ? code : 'grey' },
  el('span', { 'aria-hidden': true }, `${SHAPES[code] ?? '–'} `),
  many, code === 'not-published' ? 'Not shown' : code[0].toUpperCase() + code.slice(1));

// A board's are under what they belong to.
const measures = (data) => data.kpis ?? [...new Map(
  [...data.priorities.flatMap((one) => [one, ...one.outcomes]), ...data.groups]
    .flatMap((part) => part.lines).flatMap((line) => line.kpis).map((kpi) => [kpi.code, kpi])).values()]
  .map((kpi) => ({ ...kpi, status: kpi.status.code, target: kpi.target?.text, direction: kpi.direction.direction }));

const attempt = (work) => {
  try {
    return work();
  } catch {}
};
// A page's policy may refuse text as nodes.
const drawing = (svg) => attempt(() => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);

class LutonScorecard extends HTMLElement {
  static observedAttributes = ['base', 'board', 'scorecard', 'period', 'variant', 'public'];
  #said = el('p', { role: 'status' });
  #body = el('div', { tabindex: -1 });
  #token;
  #copy;
  #failures = 0;
  #timer;
  #renewal;
  #asking;
  #ready;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#said, this.#body);
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  set token(token) {
    this.#token = token || null;
    clearTimeout(this.#renewal);
    if (!token) {
      this.#forget();
      this.#say('You are not signed in.');
    }
    const left = attempt(() =>
      JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).exp * 1000) - Date.now();
    if (left > 0) {
      this.#renewal = setTimeout(() => document.hidden || this.#need(),
        Math.min(1e9, Math.max(1e3, left / 2, left - 3e4)));
    }
    this.#load();
  }

  connectedCallback() {
    const token = this.token ?? this.#token;
    delete this.token;
    this.#ready = true;
    document.addEventListener('visibilitychange', this);
    token ? this.token = token : this.#load();
  }

  disconnectedCallback() {
    this.#ready = false;
    this.#load();
    document.removeEventListener('visibilitychange', this);
    clearTimeout(this.#renewal);
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) {
      this.#forget();
      this.#load();
    }
  }

  handleEvent() { this.#load(); }

  #forget() {
    this.#copy = null;
    this.#failures = 0;
    this.#draw();
  }

  get #open() { return this.hasAttribute('public') ? '/public' : ''; }

  get #base() { return (this.getAttribute('base') ?? HOME).replace(/\/$/, ''); }

  #address(before, between) {
    const [board, card] = ['board', 'scorecard'].map((name) => encodeURIComponent(this.getAttribute(name)));
    return this.#base + before + board + between + card;
  }

  #need() {
    this.dispatchEvent(new Event('luton-token-needed', { bubbles: true, composed: true }));
  }

  async #load() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (!this.#ready || document.hidden || this.#token === null && !this.#open) {
      return;
    }
    const headers = {};
    const period = this.getAttribute('period');
    const full = this.getAttribute('variant') === 'full';
    let url = this.#address(`/api/v1${this.#open}/boards/`, '/scorecards/') + `?charts=${full}`;
    if (!this.#open) {
      if (!this.#token) {
        this.#again();
        this.#need();
        return;
      }
      headers.Authorization = `Bearer ${this.#token}`;
      url += period ? `&period=${encodeURIComponent(period)}` : '';
    }
    this.#copy && (headers['If-None-Match'] = this.#copy.tag);
    const { signal } = this.#asking = new AbortController();
    let answer, data;
    try {
      answer = await fetch(url, { headers, credentials: 'omit', cache: 'no-store', redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(15e3)]) });
      data = answer.ok && await answer.json();
    } catch {
      answer = null;
    }
    signal.aborted || this.#take(answer, data);
  }

  #take(answer, data) {
    const code = answer?.status ?? 500;
    const known = this.#copy;
    if (data || known && code === 304) {
      this.#failures = 0;
      this.#copy = { data: data || known.data, tag: answer.headers.get('ETag'), at: Date.now() };
      this.#say(data && known ? 'The figures have changed.' : '');
      this.#later(Math.max(2, +this.getAttribute('refresh') || 60));
      data && this.#draw();
    } else if (code === 401) {
      this.#token = undefined;
      this.#failures ? this.#again() : this.#load();
    } else if (code < 500 && code !== 429) {
      this.#forget();
      this.#say('This scorecard does not exist, or may not be shown here.');
      this.#later(300);
    } else {
      this.#again('The service does not answer.', answer?.headers.get('Retry-After'));
    }
  }

  #again(why = 'You are not signed in.', seconds) {
    const copy = this.#copy;
    this.#say(`${why} ` + (copy
      ? `You see the last copy, as at ${time(copy.data.asAt)}, last checked ${time(copy.at)}.` : 'It is tried again.'));
    this.#later(Math.max(+seconds || 0, Math.min(300, 2 ** ++this.#failures) * (.75 + Math.random() / 2)));
  }

  #later(seconds) {
    this.#timer = setTimeout(() => this.#load(), Math.min(1e9, seconds * 1000));
  }

  #say(words) {
    this.#said.textContent === words || (this.#said.textContent = words);
  }

  #draw() {
    const root = this.shadowRoot;
    const focused = root.activeElement?.id;
    this.#body.replaceChildren(this.#copy ? el('section', {}, this.#content(this.#copy.data)) : '');
    if (root.activeElement?.id !== focused) {
      (root.getElementById(focused) ?? this.#body).focus({ preventScroll: true });
    }
  }

  #content(data) {
    const { counts, terms } = data;
    const notice = data.notice ?? terms?.notice;
    const grey = counts.kpis - counts.red - counts.amber - counts.green - (counts.notPublished ?? 0);
    const kpis = measures(data);
    const href = this.#address(`${this.#open}/boards/`, this.#open ? '/' : '?scorecard=');
    return [
      el('h2', {}, data.board.name),
      el('p', {}, `${data.title ?? data.scorecard.title}: ${data.period.label}`),
      notice && el('p', {}, el('b', {}, 'Illustrative data. '), notice),
      el('ul', { class: 'counts' }, Object.keys(SHAPES).map((code) => status('li', code, `${counts[code]} `)),
        status('li', 'grey', `${grey} `)),
      counts.notPublished && el('p', {}, `${counts.notPublished} not shown: they would tell of a few people.`),
      !kpis.length ? el('p', {}, 'No measures yet.')
        : data.sparklines ? this.#table(kpis, data.sparklines) : this.#first(kpis, data.attention),
      el('p', {}, `As at ${time(data.asAt)}. `, el('a', { id: 'whole', href }, 'The whole scorecard')),
      terms && el('p', {}, `${terms.attribution}, `, el('a', { id: 'terms', href: terms.licenceUrl }, terms.licence)),
    ];
  }

  #first(kpis, attention = kpis.filter((kpi) => kpi.status === 'red')
    .map((kpi) => ({ sentence: `${kpi.title} is red: ${kpi.valueText}.` }))) {
    return [el('h3', {}, 'What needs attention first'), attention.length
      ? el('ul', {}, attention.slice(0, 5).map((one) => el('li', {}, one.sentence))) : el('p', {}, 'Nothing.')];
  }

  #table(kpis, sparklines) {
    const names = ['Measure', 'Value', 'Target', 'Status', 'Direction', 'Last eight periods'];
    const pages = `${this.#base}${this.#open}/kpis/`;
    const made = (kpi, what) => kpi.illustrative.includes(what) && `illustrative ${what}`;
    const none = (kpi) => kpi.notShown ? 'not shown' : 'no value';
    const row = (kpi) => [
      [kpi.valueText ?? none(kpi), el('small', {}, [kpi.period?.label,
        kpi.quality !== 'final' && kpi.quality, kpi.stale && 'older than expected', kpi.notShown, made(kpi, 'value'),
      ].filter(Boolean).join(', '))],
      [kpi.target ?? 'none', el('small', {}, made(kpi, 'target'))],
      status('span', kpi.status),
      (kpi.direction ?? 'none').replace('none', 'cannot be told').replace('-', ' '),
      sparklines[kpi.code] ? drawing(sparklines[kpi.code]) : none(kpi),
    ].map((content, at) => el('td', { 'data-label': names[at + 1] }, content));
    return el('table', {}, el('caption', {}, 'All measures'),
      el('thead', {}, el('tr', {}, names.map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, kpis.map((kpi) => el('tr', {}, el('th', { scope: 'row' },
        el('a', { id: kpi.code, href: pages + encodeURIComponent(kpi.code) }, kpi.title)), row(kpi)))));
  }
}

customElements.define('luton-scorecard', LutonScorecard);
