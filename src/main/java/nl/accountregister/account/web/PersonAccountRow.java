package nl.accountregister.account.web;

/** An account on the page of a medewerker. @param part whether as owner or as deputy, in words */
public record PersonAccountRow(String href, String name, String platform, String part, String tone, String status) {
}
