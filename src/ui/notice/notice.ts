import './notice.css';

interface NoticeAction {
  readonly words: string;
  readonly act: () => void;
}

const shown = new Map<string, HTMLElement>();

/** The place of notices, spoken politely by screen readers. It is there before its first words, so that they are heard. */
const toPlace = (): HTMLElement => {
  const known = document.getElementById('notices');
  if (known !== null) return known;
  const place = document.createElement('aside');
  place.id = 'notices';
  place.className = 'notices';
  place.setAttribute('aria-label', 'Notices');
  place.setAttribute('role', 'status');
  document.body.append(place);
  return place;
};

const toButton = (words: string, className: string, act: () => void): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
};

/**
 * Says something at the foot of the window that concerns the whole page, apart from React, so that no page brings it
 * along. Nothing is covered for good: every notice can be put away.
 * @param key of one kind there is one notice at a time.
 */
export const showNotice = (key: string, words: string, action?: NoticeAction): void => {
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.dataset.kind = key;
  const text = document.createElement('p');
  text.textContent = words;
  notice.append(text);
  if (action !== undefined) notice.append(toButton(action.words, 'button', action.act));
  notice.append(toButton(action === undefined ? 'Put away' : 'Later', 'link-button', () => notice.remove()));
  const place = toPlace();
  shown.get(key)?.remove();
  shown.set(key, notice);
  // Another one of its kind, or its end, may have come meanwhile.
  setTimeout(() => {
    if (shown.get(key) === notice) place.append(notice);
  });
};

/** Puts a notice away that is no longer so. */
export const hideNotice = (key: string): void => {
  shown.get(key)?.remove();
  shown.delete(key);
};
