// Tells the page around this frame how tall it is, whenever that changes: what it says, not the room it was given.
const tell = () => parent.postMessage(
  { type: 'luton-scorecard-height', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');

// Once by itself: browsers observe nothing in a frame that is far off the screen.
tell();
new ResizeObserver(tell).observe(document.body);
addEventListener('message', (event) => {
  if (event.source === parent && event.data?.type === 'luton-scorecard-ask') {
    tell();
  }
});
