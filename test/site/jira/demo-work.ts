/**
 * The work of the demo company, one issue per line, children indented below their parent:
 * `[number] type state [estimate] [contacts] [^parent] [+label] | summary`.
 * Types: epic, story, task, bug, sub. States: todo, doing, review, done, wontdo, duplicate. Estimates: `5p` story
 * points, `6h` original estimate. Contacts: `14c`, how often customers called about it. Lines without a number take the
 * lowest free one.
 */
export const demoWork = {
  PAY: `
    epic done | Price transparency at checkout
      story done 5p | Show delivery costs before the payment step
      story done 3p | Break the total down by tax and discount
      story done 2p | Explain card surcharges in plain words
      bug done 1p 14c | Total jumps when a voucher expires during checkout
      story wontdo 8p | Compare prices with other shops
    epic doing | Refunds within a day
      story done 5p | Refund to the card without an agent
      story doing 8p | Tell customers the day their money arrives
      task review 3p | Move refund jobs off the nightly batch
      bug todo 2p 3c | Partial refunds round up a cent
    12 epic doing | One-tap wallets
      story done 8p | Pay with Apple Pay on the product page
        sub done 3h | Register merchant certificates
        sub done 6h | Show the wallet sheet from the product page
        sub done 2h | Verify the domain with every brand
      story done 5p | Pay with Google Pay on the product page
        sub done 4h | Ask for the payment token
        sub done 4h | Fall back to card entry when no card is stored
      story doing 8p | Remember the last wallet a customer used
        sub done 3h | Store the choice with the account
        sub doing 5h | Preselect it on the next visit
        sub todo 2h | Let customers forget it
      story doing 5p | Offer wallets in the basket drawer
      story review 3p | Show wallet errors in the customer's language
      bug done 2p 9c | Wallet button flickers on slow connections
      task done 3p | Load-test the token endpoint
      story todo 5p | Pay with PayPal without leaving the page
      story todo 8p | Split a payment over wallet and voucher
      story wontdo 13p | Support wallets on smart televisions
      bug duplicate 1p | Wallet button appears twice after login
    40 epic doing | Address autofill
      story done 5p | Suggest addresses while typing
        sub done 4h | Ask the address service after three letters
        sub done 3h | Debounce and cancel stale answers
      story done 3p | Fill the form from a chosen suggestion
      story done 2p | Keep what the customer typed when nothing fits
      story doing 5p | Find parcel lockers near an address
        sub doing 4h | Show lockers on a map
        sub todo 3h | Order them by walking distance
      story todo 3p | Check postcodes of all delivery countries
      bug review 2p 21c | House numbers with letters are cut off
      story todo 3p | Deliver to the office on weekdays
      task todo 2p | Cache answers of the address service for a day
      story duplicate 3p | Autocomplete for street names
    epic todo | Pay later
      story todo 8p | Ask the credit partner for a decision in two seconds
      story todo 5p | Show instalments before the order is placed
      task todo 3p | Agree the risk limits with finance
    task done 2p +upkeep | Renew the card scheme certificates
    task doing 3p +upkeep | Upgrade the payment gateway client
    bug done 1p 6c | Receipts show the wrong time zone
    bug todo 4c | Basket of more than 99 items cannot be paid
    epic doing | Invoices for companies
      story done 3p | Send the invoice to the accountant
      story doing 5p | Pay within thirty days
    task done 2p | Answer the auditors about refunds
    task done 1p | Export last year's payments for finance
    bug done 1p 2c | Gift cards ask for an address
    task doing 3p | Compare two fraud scoring vendors
  `,
  SHOP: `
    epic doing | Find it in three seconds
      story done 5p | Search tolerates typing mistakes
      story done 8p | Rank results by what customers buy
      story doing 5p | Suggest searches from the first letter
        sub done 4h | Collect the searches of the last month
        sub doing 6h | Serve suggestions in 50 ms
      bug done 2p 11c | Umlauts find nothing
      story todo 3p | Explain why nothing was found
      task todo 2p | Reindex without a pause
    epic doing | Product pages that answer questions
      story done 3p | Show sizes of people who kept the item
      story done 5p | Answer questions from reviews
      story doing 5p | Compare two products side by side
      story review 3p | Say when an item is back in stock
      bug todo 1p 8c | Zoom is blurred on large screens
      story wontdo 8p | Let customers chat with each other
    epic todo | Guest checkout in one page
      story todo 8p | Merge the three checkout steps
      story todo 3p | Offer an account after the order
      story todo 5p | Keep the basket across devices
      task todo 2p | Measure where guests give up
    epic done | Faster first page
      task done 3p | Serve pictures in the size of the screen
      task done 5p | Render the first screen on the server
      task done 2p | Drop the old tracking scripts
      bug done 1p 17c | Fonts load twice
    epic doing | Returns without paper
      story doing 5p | Show a return code on the phone
        sub doing 3h | Draw the code
        sub todo 2h | Add it to the wallet
      story todo 5p | Choose a pick-up day
      story todo 2p | Tell customers when the parcel is back
    task done 2p +upkeep | Upgrade the component library
    task doing 3p +upkeep | Remove unused feature flags
    bug done 1p 5c | Wish list loses its order
    bug todo 2p 12c | Filters reset on going back
  `,
  APP: `
    epic doing | Orders at a glance
      story done 5p | Order list with pictures
      story done 3p | Live state of a delivery
      story doing 8p | Map of the courier on the last mile
        sub done 8h | Receive positions over a socket
        sub doing 8h | Draw the route
        sub todo 3h | Save battery when the map is hidden
      story todo 2p | Rate a delivery with one tap
      story todo 3p | Tell the neighbour who takes the parcel
      bug duplicate 1p | Order list is empty after an update
    epic doing | Open in a second
      task done 5p | Measure the cold start on old phones
      task done 8p | Load the basket after the first screen
      task doing 5p | Split the start-up bundle
      task todo 3p | Warm up the picture cache
      bug review 3p 7c | Start hangs without a network
    epic todo | Try it at home
      story todo 13p | Place furniture in the room with the camera
      story todo 5p | Share a picture of the room
      task todo 3p | List the products that have models
    epic done | Log in without a password
      story done 5p | Log in with a passkey
      story done 3p | Log in with a link by e-mail
      story wontdo 5p | Log in by voice
      bug done 2p 14c | Link opens the web shop instead of the app
    task done 3p +upkeep | Support the new system versions
    task todo 5p +upkeep | Replace the crash reporter
    bug done 1p 3c | Dark mode shows black text on grey
    bug doing 2p 9c | Notifications arrive twice
  `,
  OPS: `
    epic doing +upkeep | Keep the lights on
      task done 4h | Rotate the database passwords
      task done 6h | Patch the load balancers
      task done 2h | Renew the wildcard certificate
      task doing 8h | Move backups to the second region
      task todo 4h | Rehearse the restore of the order database
      bug done 3h 21c | Disk alarms stay silent at night
    epic todo +upkeep | Pay back old debt
      task done 16h | Retire the last physical servers
      task doing 24h | Replace the message broker
        sub done 8h | Run both brokers side by side
        sub doing 8h | Move the consumers
        sub todo 4h | Switch the old broker off
      task todo 16h | One way to deploy instead of three
    task done 3h +upkeep | Clear the alarm backlog
    task done 2h +upkeep | Rename the staging hosts
    bug done 1h 6c | Status page shows the wrong month
    bug wontdo 2h | Printer in the data centre is offline
    task doing 5h +upkeep | Raise the log retention to 90 days
    task todo 4h +upkeep | Write the runbook for failover
  `,
  SEC: `
    epic doing | Fraud we stop before it ships
      story done 8p | Score orders while they are placed
      story doing 5p | Hold suspicious orders for review
      bug todo 3p 4c | Stolen cards pass on the second try
    epic todo | Fewer secrets to lose
      task doing 5p | Move signing keys into the vault
      task todo 3p | Remove passwords from old build logs
    story doing 5p ^PAY-12 | Threat model for wallet tokens
    task done 2p | Close the findings of the spring audit
    bug review 5p 11c | Session survives a password change
  `,
} as const;
