package nl.accountregister.signal.web;

/** What a reporter reads once it came in. */
public record ReceivedPage(String reference, String kind, String moment) {
}
