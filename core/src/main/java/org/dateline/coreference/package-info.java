/**
 * Makes events of the claims of a report: which claims report one event, and what the record of that event says.
 *
 * <p>{@link org.dateline.coreference.CoreferenceStep} compares claims in pairs by learned weights, joins those that report one
 * event unless something forbids it, and decides every field once over all claims of an event.
 */
@NullMarked
package org.dateline.coreference;

import org.jspecify.annotations.NullMarked;
