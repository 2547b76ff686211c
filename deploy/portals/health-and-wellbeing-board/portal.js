// The portal's own server knows who is signed in here, and answers /token with an access token for them.
const scorecard = document.querySelector('luton-scorecard:not([public])');

const renew = async () => {
  const answer = await fetch('/token', { cache: 'no-store' });
  if (answer.ok) {
    scorecard.token = (await answer.text()).trim();
  } else if (answer.status === 401 || answer.status === 403) {
    scorecard.token = null; // whoever was signed in is not any more
  }
};

scorecard.addEventListener('luton-token-needed', renew);
renew();
