// @ts-check
/** Lists whose places are known to be filled. */

/**
 * The value at a place that the caller knows to be in the list.
 * @template T
 * @param {{ readonly length: number, readonly [place: number]: T }} list
 * @param {number} place
 * @returns {T}
 */
export function at(list, place) {
  if (place < 0 || place >= list.length) throw new RangeError(`no place ${place} in a list of ${list.length}`);
  return /** @type {T} */ (list[place]);
}
