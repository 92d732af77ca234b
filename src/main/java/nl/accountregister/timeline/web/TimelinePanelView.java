package nl.accountregister.timeline.web;

import java.util.List;

/** The latest of the course of an account, on its page. @param total how much there is in all */
public record TimelinePanelView(long accountId, List<TimelineLine> lines, long total) {
}
