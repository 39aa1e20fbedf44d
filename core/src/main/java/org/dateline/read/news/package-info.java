/** Items of feeds, sitemaps, wire formats, email and lists of addresses. */
@NullMarked
package org.dateline.read.news;

import org.jspecify.annotations.NullMarked;
