package org.dateline.watch;

import java.time.Duration;

/**
 * How to watch.
 *
 * @param every how often each list is asked
 * @param connections how many hosts are asked at once
 * @param once whether to end when each list was asked once and all that can be read now is read
 * @param listTextOnly whether to code what stands in the lists and to read no page
 */
public record WatchSettings(Duration every, int connections, boolean once, boolean listTextOnly) {}
