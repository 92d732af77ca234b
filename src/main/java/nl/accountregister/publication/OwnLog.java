package nl.accountregister.publication;

/** An account in whose log somebody can note something. @param platform its code */
public record OwnLog(long accountId, String account, String platform) {
}
