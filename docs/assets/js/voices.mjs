// @ts-check
/** Which of a browser's voices can read Chinese aloud, and at what speed. */

/**
 * @typedef {object} Voice what is used of a `SpeechSynthesisVoice`
 * @property {string} lang `zh-CN`; Android writes `zh_CN` or `cmn_CN_#Hans`
 * @property {boolean} localService whether it speaks on this device
 * @property {boolean} default
 */

/** The speeds that are offered, as the reader's setting keeps them. */
export const SPEEDS = ["0.6", "0.8", "1", "1.2", "1.5"];

/**
 * Whether a voice speaks Mandarin, which the readings on the page are: `isMandarin("zh-TW")`, but not `zh-HK`.
 * @param {string} lang
 */
export function isMandarin(lang) {
  return /^(?:zh|cmn)(?![a-z])/i.test(lang) && !/[-_](?:HK|MO|yue|wuu|nan|hak)(?![a-z])/i.test(lang);
}

/**
 * The voice that is to read: of the mainland before others, then of this device, then the browser's own choice.
 * @template {Voice} V
 * @param {readonly V[]} voices
 * @returns {V | undefined} nothing where none speaks Mandarin
 */
export function voiceFor(voices) {
  /** @param {Voice} voice */
  const worth = (voice) =>
    (/[-_]CN/i.test(voice.lang) ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices.filter((voice) => isMandarin(voice.lang)).sort((one, other) => worth(other) - worth(one))[0];
}
