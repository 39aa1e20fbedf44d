/** What may be coded: event types with their properties, modes, contexts and codes, read from the data folder. */
@NullMarked
package org.dateline.code.ontology;

import org.jspecify.annotations.NullMarked;
