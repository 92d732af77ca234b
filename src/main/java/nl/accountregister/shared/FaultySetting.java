package nl.accountregister.shared;

/** A setting of the deployment cannot be used. It ends the start with one line: the name of the setting and the reason in Dutch. */
public class FaultySetting extends RuntimeException {

    private final String setting;

    /**
     * @param setting the environment variable, such as {@code ACCOUNTREGISTER_PROFILE}
     * @param reason  what is wrong, and what would be right
     */
    public FaultySetting(String setting, String reason) {
        super(setting + ": " + reason);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
