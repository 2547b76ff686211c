// For the page that frames a scorecard: <iframe data-luton-scorecard …> becomes as tall as what it shows, and shorter again.
const frames = () => [...document.querySelectorAll('iframe[data-luton-scorecard]')];
const origin = (frame) => new URL(frame.src).origin;

addEventListener('message', (event) => {
  const frame = frames().find((one) => one.contentWindow === event.source && origin(one) === event.origin);
  if (frame && event.data?.type === 'luton-scorecard-height' && Number.isFinite(event.data.height)) {
    frame.style.height = `${event.data.height}px`;
    // Its border may take of that.
    frame.style.height = `${2 * event.data.height - frame.clientHeight}px`;
  }
});

// Those that were there first have told nobody.
frames().forEach((frame) => frame.contentWindow.postMessage({ type: 'luton-scorecard-ask' }, origin(frame)));
