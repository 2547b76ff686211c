// Says that newer figures are there. It never puts them under somebody's eyes: whoever reads decides when to see them.
(() => {
  const news = document.querySelector('.news[data-stream]');
  if (!news || !window.EventSource) {
    return;
  }
  let stream = null;

  const tell = (words, what = 'Show them') => {
    stop();
    document.removeEventListener('visibilitychange', look);
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = what;
    line.append(words + ' ', link);
    news.append(line);
  };

  const changed = (event) => {
    const change = JSON.parse(event.data);
    if (change.scorecard !== news.dataset.scorecard || change.etag === news.dataset.etag) {
      return;
    }
    const many = change.kpis.length;
    tell(many === 0 ? 'Something on this scorecard has changed.'
      : many === 1 ? 'There is news of one measure.'
        : `There is news of ${many} measures.`);
  };

  const start = () => {
    stream = new EventSource(news.dataset.stream);
    stream.addEventListener('scorecard-changed', changed);
    stream.addEventListener('reload', () => tell('There are newer figures.'));
    // After a broken line a browser tries again by itself; after a refusal, as of a session that is over, it never does.
    stream.addEventListener('error', () => {
      if (stream && stream.readyState === EventSource.CLOSED) {
        tell('This page does not hear of new figures any more.', 'Load it again');
      }
    });
  };

  const stop = () => {
    if (stream) {
      stream.close();
      stream = null;
    }
  };

  // A browser opens few connections to one place: a page nobody looks at keeps none, and asks again from where it was.
  const look = () => (document.hidden ? stop() : stream || start());
  document.addEventListener('visibilitychange', look);
  look();
})();
