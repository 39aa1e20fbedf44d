/** What a query finds as a document that people read and pass on: events, quotations, sources, places, method. */
@NullMarked
package org.dateline.export.dossier;

import org.jspecify.annotations.NullMarked;
