package nl.accountregister.signal;

/** Soort afbeelding that is taken. */
public enum PictureKind {
    PNG("image/png", "png"), JPEG("image/jpeg", "jpg"), WEBP("image/webp", "webp");

    private final String mediaType;
    private final String ending;

    PictureKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Ending of a file name, without the dot. */
    public String ending() {
        return ending;
    }
}
