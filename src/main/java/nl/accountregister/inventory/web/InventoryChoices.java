package nl.accountregister.inventory.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.List;

/** What the filters of the inventory offer. */
@Singleton
class InventoryChoices {

    private final Platforms platforms;
    private final Locations locations;
    private final Accounts accounts;

    InventoryChoices(Platforms platforms, Locations locations, Accounts accounts) {
        this.platforms = platforms;
        this.locations = locations;
        this.accounts = accounts;
    }

    InventoryPage.Choices of(PageContext ctx, @Nullable Long ownerId) {
        return new InventoryPage.Choices(coded(ctx, AccountStatus.class),
            platforms.all().stream().map(p -> new Option(p.code(), p.name())).toList(),
            locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList(), coded(ctx, AccountKind.class),
            accounts.owners(ctx.actor(), ownerId).stream().map(p -> new Option(String.valueOf(p.id()), p.name())).toList());
    }

    String platform(String code) {
        return platforms.name(code);
    }

    private static <E extends Enum<E> & Coded> List<Option> coded(PageContext ctx, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> new Option(c.code(), ctx.label(c))).toList();
    }
}
