/** Commands that read from the web and show a store on it. */
@NullMarked
package org.dateline.cli.web;

import org.jspecify.annotations.NullMarked;
