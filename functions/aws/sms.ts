import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { environment } from '../environment.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

const sns = lazyClient('sms', () => new SNSClient(CLIENT_SETTINGS));

/**
 * Hands an SMS over to SNS. This and `sendMail` are the whole port: a second provider needs one such function.
 *
 * @param to E.164
 * @returns SNS's message id @throws the SDK's error; see `isPassing`
 */
export const sendSms = async (to: string, text: string): Promise<string> => {
  const attribute = (StringValue: string, DataType = 'String') => ({ DataType, StringValue });
  const { MessageId } = await sns().send(
    new PublishCommand({
      PhoneNumber: to,
      Message: text,
      MessageAttributes: {
        'AWS.SNS.SMS.SMSType': attribute('Transactional'),
        'AWS.SNS.SMS.SenderID': attribute(environment('SMS_SENDER_ID')),
        'AWS.SNS.SMS.MaxPrice': attribute(environment('SMS_MAX_PRICE_USD'), 'Number'),
      },
    }),
  );
  return MessageId ?? '';
};
