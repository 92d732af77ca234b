package nl.accountregister.web;

/** What was recorded later about a day of the past. @param since when the register came to know it, in words */
public record LaterLine(String text, String since) {
}
